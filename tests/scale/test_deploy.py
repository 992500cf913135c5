"""`deploy/`, as far as it can be checked where no engine runs: see also test_cluster.py."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from assistant.door.messages import apology
from assistant.ground.settings import ROOT, Settings
from tests.scale import settings
from tests.scale.settings import DEPLOY, DOCKERFILE

ELSEWHERE = {
    "LETTERCLOCK_CI",
    "LETTERCLOCK_ENCODER",
    "LETTERCLOCK_OWN_URL",
    "LETTERCLOCK_PARENT",
    "LETTERCLOCK_PYTHON",
    "LETTERCLOCK_SOCKET",
    # Either this or PostgreSQL; named in a comment.
    "LETTERCLOCK_DB",
}
"""Variables of set-up and of processes among themselves."""


def test_every_setting_is_in_the_example() -> None:
    sources = [*(ROOT / "assistant").rglob("*.py"), *(ROOT / "actions").rglob("*.py")]
    sources += [*(ROOT / "letterclock").rglob("*.py"), ROOT / "credentials.yml"]
    read = {
        name
        for path in sources
        for name in re.findall(r"LETTERCLOCK_[A-Z_]*[A-Z]", path.read_text("utf-8"))
    }
    channels = yaml.safe_load((ROOT / "credentials.yml").read_text("utf-8"))
    read |= set(re.findall(r"\$\{(\w+)\}", yaml.safe_dump(channels)))
    assert read - ELSEWHERE <= set(settings.example())


def test_every_setting_of_nginx_is_in_the_example() -> None:
    used = set(re.findall(r"\$\{(LETTERCLOCK_\w+)\}", settings.TEMPLATE.read_text("utf-8")))
    assert used <= set(settings.example())
    # Nothing of the template is left where the example's values are put in.
    assert "${LETTERCLOCK" not in settings.nginx({})


def test_the_example_makes_settings() -> None:
    read = Settings.read({**settings.example(), "POSTGRES_PASSWORD": "x"})
    assert read.postgres
    assert read.redis


def test_the_example_holds_no_secret() -> None:
    secret = re.compile("SECRET|TOKEN|PASSWORD|_SID")
    told = {name: value for name, value in settings.example().items() if secret.search(name)}
    assert told
    assert set(told.values()) == {""}


def test_the_image_is_in_order() -> None:
    lint = Path(sys.executable).with_name("hadolint")
    done = subprocess.run([str(lint), str(DOCKERFILE)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_image_runs_what_there_is() -> None:
    text = DOCKERFILE.read_text("utf-8")
    assert settings.command() == ["-m", "assistant.runner", "serve"]
    assert f"USER {_uid(text)}" in text
    for name in re.findall(r"RUN make (\w+)", text):
        assert re.search(rf"^{name}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def _uid(text: str) -> str:
    return re.findall(r"--uid (\d+)", text)[0]


def test_what_the_image_needs_is_not_kept_from_it() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    folders = {each.split("/")[0] for each in ignored if each and not each.startswith(("#", "*"))}
    needed = {"assistant", "actions", "letterclock", "letters", "data", "domain.yml", "config.yml"}
    needed |= {
        "credentials.yml",
        "endpoints.yml",
        "Makefile",
        "pyproject.toml",
        "requirements.lock",
    }
    assert not needed & folders
    assert all((ROOT / each).exists() for each in needed)


def test_compose_runs_the_image() -> None:
    service = settings.compose()["services"]["rasa"]
    assert not {"command", "entrypoint"} & service.keys()
    assert f":{settings.example()['PORT']}/health" in " ".join(service["healthcheck"]["test"])
    # The same user as in the image, who may write here alone.
    assert service["read_only"]
    assert f"/letterclock/var:uid={_uid(DOCKERFILE.read_text('utf-8'))}" in service["tmpfs"]


def test_compose_shows_nginxs_public_door_alone() -> None:
    services = settings.compose()["services"]
    published = {name: each["ports"] for name, each in services.items() if "ports" in each}
    assert published == {"nginx": [f"80:{settings.example()['LETTERCLOCK_NGINX_PUBLIC']}"]}


def test_compose_names_what_the_settings_name() -> None:
    services, example = settings.compose()["services"], settings.example()
    hosts = re.findall(r"(?:@|//|server )([a-z]+):\d+", "\n".join(example.values()))
    assert set(hosts) == {"postgres", "redis", "rasa"}
    assert set(hosts) <= set(services)
    for mounted in services["nginx"]["volumes"]:
        assert (DEPLOY / mounted.split(":")[0]).is_file()


def test_compose_waits_for_what_is_needed() -> None:
    services = settings.compose()["services"]
    for name, each in services.items():
        assert "restart" in each
        assert "mem_limit" in each, name
        for other in each.get("depends_on", {}):
            assert "healthcheck" in services[other]


def test_compose_keeps_only_conversations_on_a_disk() -> None:
    compose = settings.compose()
    assert set(compose["volumes"]) == {"conversations"}
    assert yaml.safe_dump(compose["services"]["redis"]["command"]).count("save") == 1


@pytest.mark.parametrize("name", ["sorry.html", "sorry.json"])
def test_nginx_says_what_the_letters_say(name: str) -> None:
    said = (settings.files() / name).read_text("utf-8")
    for language in ("en", "es"):
        assert apology(language) in said
