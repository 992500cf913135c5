"""Pages of other sites that embed the chat with one script tag."""

from __future__ import annotations

HOST_PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><title>A clinic</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>
<body><main><h1>A clinic</h1><p>We help with taxes.</p>{body}</main>
<script src="{server}/chat.js" defer></script>
</body></html>"""

# All that a site with a strict policy has to allow.
STRICT_POLICY = (
    "default-src 'none'; script-src {server}; connect-src {server}; style-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'self'"
)

LOUD_STYLE = """<style>
* { font-size: 40px !important; color: red !important; background: yellow !important;
    border: 5px solid lime !important; position: static !important; display: inline !important;
    text-transform: uppercase !important; letter-spacing: 10px !important; margin: 30px !important }
button, input, textarea, a, ul, li, svg { width: 10px !important; height: 10px !important;
    visibility: hidden !important; transform: rotate(90deg) !important }
div, section, form, p { float: right !important; opacity: 0.1 !important }
</style>"""


def host_page(server: str, language: str = "en", head: str = "", body: str = "") -> str:
    """A page of another site.

    Args:
        server: the assistant's address.
        language: the page's.
        head: more for its head.
        body: more for its body.
    """
    return HOST_PAGE.format(server=server, language=language, head=head, body=body)
