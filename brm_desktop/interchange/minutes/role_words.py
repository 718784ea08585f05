"""Words beside a name that say what somebody did at a meeting or is called, and not where she belongs."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLES = _words("""
am arrived at attendee by call chair co-chair cochair dial-in early emeritus facilitator first gueset guest half
he her hers him his host in invited invitee joined late lead left meeting member minute minutes moderator new no
non-voting note-taker notes notetaker observer of on-site online onsite optional organiser organizer part-time
partial participant person phone pm present presenter protokoll regular remote remotely required scribe second
secretary she speaker taker teams the theirs them they until utc via vice-chair virtual vorsitz voting yes zoom
""")

TITLES = _words("esq jr sr phd md cpa ii iii mr mrs ms dr prof etc")
