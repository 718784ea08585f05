"""What was agreed about a relationship: posture, the card, baseline, rules, vision, who is asked for what."""

from dataclasses import replace
from datetime import date

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId, PersonId, WhoForWhatId, new_id
from brm_desktop.domain.partners import Partner, Posture
from brm_desktop.domain.relationship import WhoForWhat
from brm_desktop.services.relationships.changes import RelationshipChanges, found, worded
from brm_desktop.services.relationships.pages import active_partner, one_partner
from brm_desktop.services.relationships.texts import who_text
from brm_desktop.storage import people as person_store
from brm_desktop.storage import relationships as rows
from brm_desktop.storage import tables


class Agreements(RelationshipChanges):
    """Changes what was agreed, each in a step of its own."""

    def set_posture(self, partner_id: PartnerId, posture: Posture | None) -> Partner:
        """Set what she works as with the partner."""
        return self._change(partner_id, "Posture of", posture=posture)

    def set_card(
        self, partner_id: PartnerId, *, why: str, day_job: str, benefit: str, measure: str,
        agreed_with: PersonId | None = None, agreed_on: date | None = None,
    ) -> Partner:  # fmt: skip
        """Store the card "why I am here". It counts as agreed with both a person and a day.

        Raises:
            InvalidInput: it is agreed with somebody but on no day, or the reverse, or has no words.
        """
        if (agreed_with is None) is not (agreed_on is None):
            raise InvalidInput("Agreed with whom, and when?", "Give both, or neither.")
        if agreed_with is not None and not any(words.strip() for words in (why, day_job, benefit, measure)):
            raise InvalidInput("The card is empty", "Write what was agreed first.")
        return self._change(
            partner_id, "Why I am here:", why_i_am_here=why.strip(), why_day_job=day_job.strip(),
            why_benefit=benefit.strip(), why_measure=measure.strip(), why_agreed_with=agreed_with,
            why_agreed_on=agreed_on if agreed_on is None else self._past(agreed_on),
        )  # fmt: skip

    def set_baseline(self, partner_id: PartnerId, words: str, on: date | None) -> Partner:
        """Store what was found at the start, and when."""
        return self._change(partner_id, "Baseline of", baseline=words.strip(), baseline_on=on)

    def set_rules(self, partner_id: PartnerId, words: str) -> Partner:
        """Store the rules of engagement."""
        return self._change(partner_id, "Rules of engagement with", rules_of_engagement=words.strip())

    def set_vision(self, partner_id: PartnerId, words: str) -> Partner:
        """Store the vision for later."""
        return self._change(partner_id, "Vision for", vision=words.strip())

    def add_who(
        self, partner_id: PartnerId, matter: str, person_id: PersonId | None = None, owner: str = ""
    ) -> WhoForWhat:
        """A new line of who is asked for what, after the others.

        Raises:
            InvalidInput: the matter has no words.
        """
        asked = worded(matter, "What are they asked for?", "Name the matter, such as “Month-end close”.")
        with self._database.write(step=f"Who for what: {asked}") as work:
            active_partner(work, partner_id)
            position = max((who.position + 1 for who in rows.who_for_what(work, partner_id)), default=0)
            who = WhoForWhat(WhoForWhatId(new_id()), partner_id, asked, person_id, owner.strip(), position)
            rows.save_who_for_what(work, [who])
        return who

    def change_who(
        self, who_id: WhoForWhatId, *, matter: str, person_id: PersonId | None = None, owner: str = ""
    ) -> WhoForWhat:
        """Store another matter, or another owner.

        Raises:
            NotFound, InvalidInput: it is not there; the matter has no words.
        """
        asked = worded(matter, "What are they asked for?", "Name the matter, such as “Month-end close”.")
        with self._database.write(step=f"Who for what: {asked}") as work:
            who = found(rows.one_who_for_what(work, who_id), "This line")
            active_partner(work, who.partner_id)
            changed = replace(who, matter=asked, person_id=person_id, owner=owner.strip())
            rows.save_who_for_what(work, [changed])
        return changed

    def remove_who(self, who_id: WhoForWhatId) -> None:
        """Put a line of who is asked for what into the bin."""
        with self._database.write(step="Deleted a line of who for what") as work:
            found(rows.one_who_for_what(work, who_id), "This line")
            rows.put_away(work, tables.who_for_what, who_id)

    def who_for_what_text(self, partner_id: PartnerId) -> str:
        """Who is asked for what, as text to hand to the partner."""
        with self._database.read() as work:
            partner = one_partner(work, partner_id)
            entries = rows.who_for_what(work, partner_id)
            people = person_store.by_id(work, {who.person_id for who in entries if who.person_id is not None})
            return who_text(entries, people, partner=partner.name, sender=self._sender(work), day=self._clock.today())
