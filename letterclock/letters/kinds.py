"""Who says it: the kind of a source, by the host of its address unless its file says another."""

from __future__ import annotations

from urllib.parse import urlsplit

from letterclock.letters.model import SourceKind

_HOSTS = {
    SourceKind.STATUTE: (
        *("law.cornell.edu", "code.dccouncil.gov", "uscode.house.gov", "ecfr.gov", "congress.gov"),
        "govinfo.gov",
    ),
    SourceKind.COURT: (
        *("ustaxcourt.gov", "supremecourt.gov", "law.justia.com", "supreme.justia.com"),
        *("casetext.com", "law.onecle.com", "ecases.us", "app.midpage.ai", "cetient.com"),
        *("elawyers.us", "case-law.vlex.com", "courtlistener.com"),
    ),
    SourceKind.TAS: ("taxpayeradvocate.irs.gov",),
    SourceKind.IRS: ("irs.gov", "irsvideos.gov"),
    # A copy for trying things out, which nobody promises to keep right.
    SourceKind.SECOND_HAND: ("dev.taxpayeradvocate.irs.gov",),
    SourceKind.OFFICE: ("gov",),
}
"""Hosts, and all below them. Of a court are its own pages and the full text of its opinions,
whoever keeps that; what others tell of an opinion is second-hand."""

_BY_HOST = {host: kind for kind, hosts in _HOSTS.items() for host in hosts}


def kind_of(url: str) -> SourceKind:
    """The kind of a source by its address; without one it is our own.

    Args:
        url: Where it is read; empty where it has no page.
    """
    if not url:
        return SourceKind.OWN
    labels = (urlsplit(url).hostname or "").split(".")
    # The longest name that is known decides: a site of an office before the office.
    names = (".".join(labels[at:]) for at in range(len(labels)))
    return next((_BY_HOST[name] for name in names if name in _BY_HOST), SourceKind.SECOND_HAND)
