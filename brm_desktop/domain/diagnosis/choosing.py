"""Which findings Today shows: few, the most useful first, and not all about one partner."""

from collections.abc import Iterable

from brm_desktop.domain.diagnosis.findings import Finding, PartnerDiagnosis

MOST_ON_TODAY = 3


def chosen(diagnoses: Iterable[PartnerDiagnosis], *, most: int = MOST_ON_TODAY) -> tuple[Finding, ...]:
    """At most `most` findings: by rank, then the newest record, then her own order of partners.

    One per partner, as long as other partners have findings too. What she has taken up is left out while it is at work.
    """
    every = [
        (finding, place) for place, one in enumerate(diagnoses) for finding in one.findings if not finding.is_at_work
    ]
    every.sort(key=lambda pair: (pair[0].rank, -pair[0].newest.toordinal(), pair[1]))
    first: dict[str, Finding] = {}
    for finding, _ in every:
        first.setdefault(finding.partner_id, finding)
    leading = list(first.values())
    others = [finding for finding, _ in every if first[finding.partner_id] is not finding]
    return tuple([*leading, *others][:most])
