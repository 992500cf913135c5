# `make serve` is all a newcomer needs; `make` alone lists the rest.
# Settings come from the environment: PORT=5105 make serve. They are described in docs/settings.md.

.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# The first python3 that runs; only the standard library is needed of it. The one that everything
# runs on is found by assistant/setup.
PYTHON3 := $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 \
	"$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/3.1*/bin/python python \
	"$$(uv python find --no-project 2>/dev/null)"; do \
	"$$each" -c 'import sys; assert sys.version_info >= (3, 8)' >/dev/null 2>&1 \
	&& echo "$$each" && break; done)
PYTHON := .venv/bin/python

export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export PYTHONHASHSEED := 0

# In CI a test left out is a failure.
STRICT := $(if $(LETTERCLOCK_CI),-p tests.system.strict)

.PHONY: help setup environment peers web serve chat train test lint test-letterclock test-web test-rest \
	test-newer validate scale-test migrate evaluate people audit redaction insights sources fuzz faults doors \
	train-twice bench soak rasa-test screenshots lock clean python3

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; \
		do printf '  make %-16s %s\n' "$$name" "$$text"; done

setup: python3 ## Python 3.12 environment, trained model, the website's chat; what is there is kept
	@$(PYTHON3) -m assistant.setup all

environment: python3
	@$(PYTHON3) -m assistant.setup environment

web: python3 ## build the website's chat (needs Node.js)
	@$(PYTHON3) -m assistant.setup web

train: environment ## train the model if what it is made of has changed
	@$(PYTHON3) -m assistant.setup model

# The server takes the place of the shell, gets Ctrl-C and SIGTERM itself, and ends when make is
# killed.
serve: setup ## serve the assistant at http://localhost:5005/ (PORT=… for another port)
	@LETTERCLOCK_PARENT=$$PPID exec $(PYTHON) -m assistant.runner serve

chat: setup ## talk to the assistant in the terminal
	@LETTERCLOCK_PARENT=$$PPID exec $(PYTHON) -m assistant.runner chat

peers: python3 ## Rasa with TensorFlow, for comparison and for who wants DIET or TED: .venv-peers
	@$(PYTHON3) -m assistant.setup peers

test: setup lint test-letterclock test-web test-rest validate test-newer ## run every test
	@echo "All of it passed."

lint: environment ## style and types
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy

test-letterclock: environment ## the deadline logic, every line and branch of it
	@$(PYTHON) -m pytest -q $(STRICT) -n auto --dist loadfile tests/letterclock \
		--cov=letterclock --cov-branch --cov-fail-under=100 --cov-report=term-missing:skip-covered

test-web: setup ## the website's chat by itself (Vitest); in a browser: tests/web, with the rest
	@if [ -x web/node_modules/.bin/vitest ]; then cd web && npm test --silent; \
	elif [ -z "$(LETTERCLOCK_CI)" ]; then echo "Left out: the chat's own tests (make web)."; \
	else echo "The chat was not built." >&2; exit 1; fi

# What waits for nobody, measures nothing and shares no port runs on every processor.
SIDE_BY_SIDE := $(addprefix tests/,actions audit conversations door fuzz insights nlu people rasa stores \
	watch website)

test-rest: setup ## everything else, with real servers
	@$(PYTHON) -m pytest -q $(STRICT) -n auto --dist loadfile $(SIDE_BY_SIDE)
	@$(PYTHON) -m pytest -q $(STRICT) tests $(addprefix --ignore=,tests/letterclock $(SIDE_BY_SIDE))

# The deadline logic is for others too, who are not held back by Rasa's Pythons. Whether its tests would
# notice a changed number is asked once, above.
test-newer: environment ## the deadline logic on a newer Python, without Rasa
	@$(PYTHON3) -m assistant.setup newer; status=$$?; \
	if [ $$status -eq 0 ]; then .venv-newer/bin/python -m pytest -q $(STRICT) -n auto --dist loadfile -p no:cacheprovider \
		tests/letterclock --ignore=tests/letterclock/test_mutations.py; \
	elif [ $$status -eq 3 ] && [ -z "$(LETTERCLOCK_CI)" ]; then \
		echo "Left out: the deadline logic on a newer Python (install Python 3.13 or later)."; \
	else exit $$status; fi

validate: environment ## Rasa's own check of domain, rules and stories
	@$(PYTHON) -W ignore -m rasa data validate --fail-on-warnings --data data --domain domain.yml \
		--config config.yml >.cache/validate.log 2>&1 \
		&& echo "Rasa finds domain, rules and stories in order." \
		|| { tail -n 30 .cache/validate.log; exit 1; }

scale-test: setup ## several servers with the real PostgreSQL, Redis and nginx (tables in docs/scaling.md)
	@$(PYTHON) -m pytest -q $(STRICT) tests/scale -m "scale or not scale"

migrate: environment ## move the conversations from SQLite (FROM=file) to LETTERCLOCK_DATABASE_URL
	@$(PYTHON) -m assistant.stores.migrate $(if $(FROM),--from "$(FROM)")

evaluate: setup $(if $(QUICK),,peers) ## how well questions are understood (QUICK=1: without what trains)
	@$(PYTHON) -m assistant.evaluation $(if $(QUICK),--quick)

people: setup ## each message of the development set of people's messages: docs/people.md
	@$(PYTHON) -m tests.people

audit: environment ## known weaknesses of what is installed: SECURITY.md (needs the network)
	@$(PYTHON) -m assistant.audit

redaction: environment ## how well personal numbers are taken out: the table in docs/redaction.md
	@$(PYTHON) -m tests.letterclock.redaction.measured

sources: environment ## how old each fact of letters/ is, who says what, what is not yet law
	@$(PYTHON) -c "from letterclock.sources import main; main()"

insights: environment ## what was not understood, by kind (DAYS=7 LIMIT=20); KIND=key TOPIC=intent adds one to data/nlu
	@$(PYTHON) -m assistant.insights $(if $(DAYS),--days $(DAYS)) $(if $(LIMIT),--limit $(LIMIT)) \
		$(if $(KIND),--kind "$(KIND)") $(if $(TOPIC),--topic "$(TOPIC)")

fuzz: setup ## 10,000 hostile requests (COUNT=…, SEED=… for others); a short run is in make test
	@$(PYTHON) -m tests.fuzz $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED))

faults: setup ## break things while people talk; the table in docs/faults.md
	@LETTERCLOCK_FAULT_TABLE=1 $(PYTHON) -m pytest -q -s tests/system/test_faults.py

doors: setup ## every dialogue over SMS, socket.io and the shell, too (make test: a third each)
	@LETTERCLOCK_EVERY_DOOR=1 $(PYTHON) -m pytest -q $(STRICT) tests/platforms/test_transports.py

train-twice: setup ## train once more and compare every answer with the first training's
	@$(PYTHON) -W ignore -m assistant.evaluation.twice

rasa-test: setup ## Rasa's own `rasa test`: five conversations and the development set, into results/
	@$(PYTHON) -W ignore -m rasa test --no-plot

bench: setup peers ## how fast it is against Rasa's default: docs/performance.md (BENCH=quick: a first look)
	@$(PYTHON) -m benchmarks

soak: setup ## half of its capacity for MINUTES=30: memory, latency, files, connections
	@$(PYTHON) -m benchmarks.soak

screenshots: setup web ## the pictures of the website in docs/screenshots
	@$(PYTHON) -m tests.web.screenshots

lock: python3 ## resolve the dependencies into the lock files (UPGRADE=1: newest)
	@$(PYTHON3) -m assistant.setup lock

clean: ## remove all that make has made, but not the conversations in var/
	@rm -rf .venv .venv-newer .venv-peers .cache models results .rasa .pytest_cache .mypy_cache .ruff_cache \
		.hypothesis .coverage htmlcov *.egg-info var/run var/log web/node_modules web/dist

python3:
	@[ -n "$(PYTHON3)" ] || { echo "No python3 that runs was found; install Python 3.12 (uv python install 3.12)." >&2; exit 1; }
