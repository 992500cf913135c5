"""How fast it is, and against what: `make bench`; the website's figures: `benchmarks.website`."""
