"""Published advisories for what is installed: found by pip-audit, reviewed by people."""
