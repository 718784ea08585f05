"""Minutes in the styles of many offices, written for these tests, with what a reader counts in them by hand."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Style:
    """A file of minutes and the counts by hand. An action is its owners (joined by "+"), text, due, and done or not."""

    name: str
    file: str
    text: str
    day: str
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    actions: tuple[tuple[str, str, str, bool], ...] = ()
    decisions: tuple[str, ...] = ()
    agenda: int | None = field(default=None)


STYLES: tuple[Style, ...] = (
    Style(
        name="corporate, bold labels and a table of actions",
        file="Ops steering 2026-03-12.md",
        text="""# Operations Steering Committee

**Date:** 12 March 2026
**Time:** 10:00 - 11:00
**Location:** Room 4B
**Attendees:** Olivia Clarke (IT), Omar Haddad (Operations), Ruth Vance
**Apologies:** Priya Nair, Tom Becker
**Chair:** Omar Haddad
**Minutes:** Olivia Clarke

## 1. Minutes of the last meeting

Approved without changes.

## 2. Warehouse rollout

The second site goes live in May. Omar asked for a weekly report.

## 3. Actions

| # | Action | Owner | Due | Status |
|---|--------|-------|-----|--------|
| 1 | Send the weekly rollout report | Olivia Clarke | 19 Mar | Open |
| 2 | Name a business owner for the scanner fleet | Omar Haddad | 31 March 2026 | Open |
| 3 | Book the training rooms | Ruth Vance | 13/03/2026 | Done |
""",
        day="2026-03-12",
        present=("Olivia Clarke", "Omar Haddad", "Ruth Vance"),
        absent=("Priya Nair", "Tom Becker"),
        actions=(
            ("Olivia Clarke", "Send the weekly rollout report", "2026-03-19", False),
            ("Omar Haddad", "Name a business owner for the scanner fleet", "2026-03-31", False),
            ("Ruth Vance", "Book the training rooms", "2026-03-13", True),
        ),
    ),
    Style(
        name="word processor export, escaped and with hard breaks",
        file="Notes - Marketing sync.md",
        text="""## **Marketing sync \\- Jan 15, 2026**

Attendees: [Kate Goldenring](mailto:kate@larkfield.example) [Omar Haddad](mailto:omar@larkfield.example)\u0020\u0020

Notes

* Campaign numbers are late\u0020\u0020
* Legal has to see the banner

Action items

- [ ] Kate to send the banner to Legal by Friday\u0020\u0020
- [ ] Omar \\- ask for the numbers\u0020\u0020
- [x] \\[Kate\\] book the studio
""",
        day="2026-01-15",
        present=("Kate Goldenring", "Omar Haddad"),
        actions=(
            ("Kate Goldenring", "send the banner to Legal", "2026-01-16", False),
            ("Omar Haddad", "ask for the numbers", "", False),
            ("Kate Goldenring", "book the studio", "", True),
        ),
    ),
    Style(
        name="linked notes with front matter and wikilinks",
        file="Finance weekly.md",
        text="""---
title: Finance weekly
date: 2026-02-03
attendees:
  - "[[Kate Goldenring]]"
  - "[[Omar Haddad]]"
tags: [meeting, finance]
---

# Finance weekly

## Notes
- Close went well, see [[Month end]]

## Tasks
- [ ] [[Kate Goldenring]] to update the [[Forecast]] 📅 2026-02-10
- [ ] Check the FX feed #todo (Omar)
- [x] [[Omar Haddad]]: send the ledger ✅ 2026-02-02
""",
        day="2026-02-03",
        present=("Kate Goldenring", "Omar Haddad"),
        actions=(
            ("Kate Goldenring", "update the [[Forecast]]", "2026-02-10", False),
            ("Omar Haddad", "Check the FX feed #todo", "", False),
            ("Omar Haddad", "send the ledger", "", True),
        ),
    ),
    Style(
        name="database page export with an identifier in its name",
        file="Vendor review 8f14e45fceea167a5a36dedd4bea2543.md",
        text="""# Vendor review

Date: September 8, 2025
Attendees: Kate Goldenring, Omar Haddad and Ruth Vance
Type: Recurring

### Agenda

- Contract renewal
- Support quality

### Action Items

- [ ]  Ask for three quotes @Omar Haddad by Sep 20
- [ ]  Draft the notice letter @Ruth Vance
""",
        day="2025-09-08",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance"),
        actions=(
            ("Omar Haddad", "Ask for three quotes", "2025-09-20", False),
            ("Ruth Vance", "Draft the notice letter", "", False),
        ),
        agenda=2,
    ),
    Style(
        name="standards body, ACTION and RESOLUTION in running notes",
        file="2025-05-06.md",
        text="""# Accessibility WG Telco, 06 May 2025

Present: Kate_Goldenring, Omar, Ruth Vance
Regrets: Priya Nair
Chair: Omar
Scribe: Ruth

## Topics

### Issue 12

Kate: I think the text is ready.

ACTION: kate to publish the draft
**ACTION:** Omar to ask the registrar about the link - due 2025-05-13

RESOLUTION: Publish the draft as a note

### Issue 14

RESOLVED: Close issue 14 with no change

Summary of action items

1. [NEW] nothing further
""",
        day="2025-05-06",
        present=("Kate Goldenring", "Omar", "Ruth Vance"),
        absent=("Priya Nair",),
        actions=(
            ("Kate Goldenring", "publish the draft", "", False),
            ("Omar", "ask the registrar about the link", "2025-05-13", False),
        ),
        decisions=("Publish the draft as a note", "Close issue 14 with no change"),
    ),
    Style(
        name="foundation board, roll call with directors and guests",
        file="board_minutes_2025_06_18.txt",
        text="""                 Larkfield Foundation
                 Board of Directors Meeting Minutes
                          June 18, 2025

 1. Call to order

    The meeting was scheduled for 22:00 UTC and began at 22:01.

 2. Roll Call

    Directors Present:

      Kate Goldenring
      Omar Haddad
      Ruth Vance

    Directors Absent:

      Priya Nair

    Guests:

      Tom Becker

 3. Special Orders

    The following resolution was approved by unanimous vote.

 4. Review Outstanding Action Items

    * Kate: pursue a report for the archive project
      Status: still open

 5. Adjournment
""",
        day="2025-06-18",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance", "Tom Becker"),
        absent=("Priya Nair",),
        actions=(("Kate Goldenring", "pursue a report for the archive project", "", False),),
    ),
    Style(
        name="German minutes",
        file="Protokoll_03.11.2025.md",
        text="""# Protokoll Vertriebsrunde

Datum: 03.11.2025
Teilnehmer: Jürgen Weiß, Käthe Schäfer, Omar Haddad
Entschuldigt: Ruth Vance

## Tagesordnung

1. Preisliste
2. Messe

## Entscheidungen

- Die Preisliste gilt ab Januar.

## Aufgaben

- [ ] Jürgen: Preisliste versenden bis 14.11.
- [ ] Messestand buchen (Käthe)
- Omar Haddad: Hotel anfragen bis Freitag
""",
        day="2025-11-03",
        present=("Jürgen Weiß", "Käthe Schäfer", "Omar Haddad"),
        absent=("Ruth Vance",),
        actions=(
            ("Jürgen Weiß", "Preisliste versenden", "2025-11-14", False),
            ("Käthe Schäfer", "Messestand buchen", "", False),
            ("Omar Haddad", "Hotel anfragen", "2025-11-07", False),
        ),
        decisions=("Die Preisliste gilt ab Januar.",),
        agenda=2,
    ),
    Style(
        name="bold owners under next steps",
        file="2026/04-21 Claims review.md",
        text="""# Claims review

*Attendees*
- Kate Goldenring
- Omar Haddad (remote)
- Ruth Vance, Larkfield Claims

**Next steps**

- **Kate**: send the claims list by EOD Friday
- **Omar** – confirm the budget
- **Ruth Vance** will call the broker tomorrow
- Everyone to read the draft
""",
        day="2026-04-21",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance"),
        actions=(
            ("Kate Goldenring", "send the claims list", "2026-04-24", False),
            ("Omar Haddad", "confirm the budget", "", False),
            ("Ruth Vance", "call the broker", "2026-04-22", False),
            ("", "Everyone to read the draft", "", False),
        ),
    ),
    Style(
        name="AR and AI marks in running notes",
        file="20250902 platform call.md",
        text="""Platform call

In attendance: Kate Goldenring; Omar Haddad, Operations; Ruth Vance

- Latency doubled since Monday
  - AR Kate: check the cache by 5 Sep
- Licences run out in October (AI: Omar)
- Discussed the freeze. AI: Ruth to tell the regions before end of month
- Action item for Omar: find the contract
- AI tools are on next week's list
""",
        day="2025-09-02",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance"),
        actions=(
            ("Kate Goldenring", "check the cache", "2025-09-05", False),
            ("Omar Haddad", "Licences run out in October", "2025-10-31", False),
            ("Ruth Vance", "tell the regions", "2025-09-30", False),
            ("Omar Haddad", "find the contract", "", False),
        ),
    ),
    Style(
        name="attendance list to tick, review of past actions, decisions in a section",
        file="Board/2025-10-07-board.md",
        text="""# Board meeting - 7 October 2025

## Attendance

- [x] Kate Goldenring
- [x] Omar Haddad
- [ ] Ruth Vance
- [ ] Priya Nair (regrets)

## Review of previous action items

- [x] Kate to file the report
- [ ] Omar: renew the insurance

## Decisions

1. The budget for 2026 is approved.
2. We move the office in spring.

## New action items

1. Kate and Omar to visit the new office by 17 Oct
2. Tell the staff - Ruth
3. N/A

## Next meeting

4 November 2025
""",
        day="2025-10-07",
        present=("Kate Goldenring", "Omar Haddad"),
        absent=("Ruth Vance", "Priya Nair"),
        actions=(
            ("Kate Goldenring", "file the report", "", True),
            ("Omar Haddad", "renew the insurance", "", False),
            ("Kate Goldenring+Omar Haddad", "visit the new office", "2025-10-17", False),
            ("Ruth Vance", "Tell the staff", "", False),
        ),
        decisions=("The budget for 2026 is approved.", "We move the office in spring."),
    ),
    Style(
        name="attendance table with affiliation and presence",
        file="minutes-2025-08-19.md",
        text="""# Security council

| Name | Affiliation | Present |
| :--- | :---------- | :-----: |
| Kate Goldenring | Fermata | ✓ |
| Omar Haddad | Larkfield | x |
| Ruth Vance | Larkfield | |
| Priya Nair | Cosmos | regrets |

## Action Items

Owner | Action | By when
--- | --- | ---
Kate | Rotate the keys | 2025-08-26
Omar / Ruth Vance | Write the notice | next week
""",
        day="2025-08-19",
        present=("Kate Goldenring", "Omar Haddad"),
        absent=("Ruth Vance", "Priya Nair"),
        actions=(
            ("Kate Goldenring", "Rotate the keys", "2025-08-26", False),
            ("Omar Haddad+Ruth Vance", "Write the notice", "2025-08-29", False),
        ),
    ),
    Style(
        name="grouped attendees, actions grouped by owner",
        file="2026-01-08 joint review.md",
        text="""# Joint review

## Participants

- Fermata
    - Kate Goldenring (CTO)
    - Priya Nair
- Larkfield
    - Omar Haddad
    - Ruth Vance

## Follow-ups

- Kate:
    - send the slides
    - share the price list by 15 Jan
- Omar Haddad
    - [ ] ask the auditors
- Pilot:
    - pick a site (Ruth)
""",
        day="2026-01-08",
        present=("Kate Goldenring", "Priya Nair", "Omar Haddad", "Ruth Vance"),
        actions=(
            ("Kate Goldenring", "send the slides", "", False),
            ("Kate Goldenring", "share the price list", "2026-01-15", False),
            ("Omar Haddad", "ask the auditors", "", False),
            ("Ruth Vance", "pick a site", "", False),
        ),
    ),
    Style(
        name="her own marks",
        file="2026-11-23.md",
        text="""# Operations, Monday round

Present: Omar Haddad, Ruth Vance

## Rollout
-> rollout dates for the second site by Fri
<- Omar the list of scanners by 30 Nov
Decision: go live on 1 March (Omar Haddad)
? ask about the night shift
issue: label printers jam
%% Ruth looks for another job
""",
        day="2026-11-23",
        present=("Omar Haddad", "Ruth Vance"),
        actions=(
            ("", "rollout dates for the second site", "2026-11-27", False),
            ("Omar Haddad", "the list of scanners", "2026-11-30", False),
        ),
        decisions=("go live on 1 March",),
        agenda=2,
    ),
    Style(
        name="handles in every form",
        file="tc-2025-07-30.md",
        text="""# TC meeting

## Attendees:

* Kate Goldenring (@kgold)
* @omar-h - Omar Haddad
* Ruth Vance @rvance (guest, Larkfield)
* @pnair

## Minutes

* @kgold will open an issue -- not an action item by itself

### Action items

* @kgold to open the vote
* @omar-h: close the old issues by 2025-08-06
* Invite the auditors @pnair
* [ ] @rvance
""",
        day="2025-07-30",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance", "@pnair"),
        actions=(
            ("Kate Goldenring", "open the vote", "", False),
            ("Omar Haddad", "close the old issues", "2025-08-06", False),
            ("@pnair", "Invite the auditors", "", False),
        ),
    ),
    Style(
        name="a template nobody filled in",
        file="2026-05-20.md",
        text="""# May 20, 2026 meeting

## Attendees

- Name (Company)
- _Add your name here_
- TBD

## Agenda

1. Opening, welcome and roll call
1. _Submit a PR to add your item here_

## Action items

- [ ] TODO
- [ ]
- None
""",
        day="2026-05-20",
        agenda=1,
    ),
    Style(
        name="a mailed summary without any Markdown",
        file="steering.txt",
        text="""Subject: Minutes of the steering group of 9 December 2025

Participants: K. Goldenring, Omar Haddad (chair), Ruth Vance (minutes)
Absent: Priya Nair

1. Portal
The portal is two weeks behind. Omar wants a plan.

2. Decisions
- Portal moves to Q1

Action points:
- Goldenring to send a new plan by 16 December
- Ruth Vance to invite Finance
- Review the licence costs
""",
        day="2025-12-09",
        present=("K. Goldenring", "Omar Haddad", "Ruth Vance"),
        absent=("Priya Nair",),
        actions=(
            ("K. Goldenring", "send a new plan", "2025-12-16", False),
            ("Ruth Vance", "invite Finance", "", False),
            ("", "Review the licence costs", "", False),
        ),
        decisions=("Portal moves to Q1",),
    ),
    Style(
        name="underlined headings and nested details",
        file="minutes/2025/06-03.md",
        text="""Programme board
===============

Attendees
---------

Kate Goldenring, Omar Haddad and
Ruth Vance

Actions
-------

1. Kate to write the change request
   - it needs the new cost codes
   - and a date
2. Ruth Vance (with Omar) to check stock levels
3. ~~Omar to order labels~~
4. Omar should confirm the freeze window by end of month - done
""",
        day="2025-06-03",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance"),
        actions=(
            ("Kate Goldenring", "write the change request", "", False),
            ("Ruth Vance", "check stock levels", "", False),
            ("Omar Haddad", "order labels", "", True),
            ("Omar Haddad", "confirm the freeze window", "2025-06-30", True),
        ),
    ),
    Style(
        name="code, quotes and comments are not read",
        file="2025-02-11-tools.md",
        text="""# Tools

Present: Kate Goldenring

```
- [ ] Kate: not an action
ACTION: nor this
```

> - [ ] Kate: a quoted one

<!--
- [ ] Kate: a commented one
-->

- [ ] Kate: a real one
""",
        day="2025-02-11",
        present=("Kate Goldenring",),
        actions=(("Kate Goldenring", "a real one", "", False),),
    ),
    Style(
        name="language committee, dash rule, abbreviations and conclusions",
        file="2025-04/april-14.md",
        text="""# April 14, 2025 Meeting Notes
-----

**Attendees:**

| Name             | Abbreviation | Organization    |
|------------------|--------------|-----------------|
| Kate Goldenring  | KG           | Fermata         |
| Omar Haddad      | OH           | Invited Expert  |
| Ruth Vance       | RV           | Larkfield       |

## Opening

Presenter: Omar Haddad (OH)

OH: Welcome. RV will write the notes.

### Conclusion/Resolution

- Agenda adopted

## Iterator helpers

KG: We ask for stage 3.

### Conclusion

* Stage 3
* KG to file the tests
""",
        day="2025-04-14",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance"),
        decisions=("Agenda adopted", "Stage 3", "KG to file the tests"),
    ),
    Style(
        name="chat log with hash marks",
        file="infra-2024-11-21.md",
        text="""# Infra team (2024-11-21)

Meeting started by kate at 16:00.

Attending: kate, omar, rvance

#topic Backups
#info the disk is full
#agreed move backups to the second site
#action kate to order two disks
#action omar ask the data centre for a date by Monday

Action items, by person

* kate
  * kate to order two disks
* omar
  * omar ask the data centre for a date by Monday
""",
        day="2024-11-21",
        present=("kate", "omar", "rvance"),
        actions=(
            ("kate", "order two disks", "", False),
            ("omar", "ask the data centre for a date", "2024-11-25", False),
        ),
        decisions=("move backups to the second site",),
    ),
    Style(
        name="parish council, action behind the paragraph",
        file="Parish 2025-09-16.md",
        text="""# MINUTES OF THE PARISH COUNCIL MEETING

**Date:** Tuesday 16th September 2025 at 7.30pm

**PRESENT:** Cllr Goldenring (Chair), Cllr Haddad, Cllr Vance

**IN ATTENDANCE:** Priya Nair (Clerk)

**APOLOGIES:** Cllr Becker

## 25/61 Finance

The accounts were received.

RESOLVED: that the accounts be approved.

## 25/62 Footpaths

The stile on path 7 is broken and should be reported to the county. **Action: Clerk**

The bench needs paint before winter.

**Action:** Cllr Vance
""",
        day="2025-09-16",
        present=("Cllr Goldenring", "Cllr Haddad", "Cllr Vance", "Priya Nair"),
        absent=("Cllr Becker",),
        actions=(
            ("Clerk", "The stile on path 7 is broken and should be reported to the county.", "", False),
            ("Cllr Vance", "The bench needs paint before winter.", "", False),
        ),
        decisions=("that the accounts be approved.",),
    ),
    Style(
        name="owner, date and state on lines below the action",
        file="sprint review 12-11-2025.md",
        text="""# Sprint review

Date: 2025-11-12

### 👥 Attendees

- 👤 Kate Goldenring
- 👤 Omar Haddad

### ✅ Action Items

- Prepare the budget
  - Owner: Kate
  - Due: 2025-11-20
- Move the demo
  - **Owner:** Omar Haddad
  - **Status:** Done
""",
        day="2025-11-12",
        present=("Kate Goldenring", "Omar Haddad"),
        actions=(
            ("Kate Goldenring", "Prepare the budget", "2025-11-20", False),
            ("Omar Haddad", "Move the demo", "", True),
        ),
    ),
    Style(
        name="machine summary with titles in bold and names behind",
        file="2026-02-17 Pricing call.md",
        text="""# Pricing call

**Date:** Feb 17, 2026
**Participants:** Kate Goldenring, Omar Haddad, Ruth Vance

## Summary

Pricing was discussed.

## Follow-up tasks

- **Price List:** Send the new price list to the regions. (Kate)
- **Discount Rules:** Write the rules down by 24 February. (Omar, Ruth)

**Kate Goldenring**
- Call the agency
""",
        day="2026-02-17",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance"),
        actions=(
            ("Kate Goldenring", "**Price List:** Send the new price list to the regions.", "", False),
            ("Omar Haddad+Ruth Vance", "**Discount Rules:** Write the rules down", "2026-02-24", False),
            ("Kate Goldenring", "Call the agency", "", False),
        ),
    ),
    Style(
        name="one line for all who came and did not, numbered marks",
        file="ACD 112 - 2025-07-03.md",
        text="""# All core call 112

Present: Kate Goldenring, Omar Haddad. Regrets: Ruth Vance.

- **Decision 112.1**: Fork on 1 October
- **Action 112.2**: Omar to write the announcement
- *Action item 112.3* - Kate: measure the load
""",
        day="2025-07-03",
        present=("Kate Goldenring", "Omar Haddad"),
        absent=("Ruth Vance",),
        actions=(
            ("Omar Haddad", "write the announcement", "", False),
            ("Kate Goldenring", "measure the load", "", False),
        ),
        decisions=("Fork on 1 October",),
    ),
    Style(
        name="definition lists and a table of topics",
        file="2025-10-30-minutes.md",
        text="""# Data WG – 30 October 2025

Present
:   Kate, Omar, Ruth Vance

Regrets
:   Priya Nair

## Topics

| Item | Discussion | Action | Who |
|------|------------|--------|-----|
| Schema | Long talk | Publish the schema | Kate |
| Logo | Nothing new | - | - |
| Budget | Too small | Ask for more | Omar, Ruth Vance |
""",
        day="2025-10-30",
        present=("Kate", "Omar", "Ruth Vance"),
        absent=("Priya Nair",),
        actions=(
            ("Kate", "Publish the schema", "", False),
            ("Omar+Ruth Vance", "Ask for more", "", False),
        ),
    ),
    Style(
        name="columns of those who came and did not, actions in prose",
        file="2025-12-01.md",
        text="""# Facilities

| Present | Apologies |
| ------- | --------- |
| Kate Goldenring | Priya Nair |
| Omar Haddad | |

# Next Steps

Kate will renew the lease by 12/12/2025.
Omar Haddad to meet the landlord next week.

We ended early.
""",
        day="2025-12-01",
        present=("Kate Goldenring", "Omar Haddad"),
        absent=("Priya Nair",),
        actions=(
            ("Kate Goldenring", "renew the lease.", "2025-12-12", False),
            ("Omar Haddad", "meet the landlord.", "2025-12-12", False),
        ),
    ),
    Style(
        name="working group, members and visitors, verdicts",
        file="wg-api/meeting-notes/2020-3-9.md",
        text="""# API Working Group

## Date: 2020-03-09

### Attendees

**Members:**
* kate
* omar

**Visitors:**
* ruth

### Agenda

* Getters or functions?
  * **Verdict** - we will offer both
* Open proposals
  * **Verdict:**
    * They block their implementation

## Action Items

- [HIGH] rewrite the guide
- @kate to remove the old ones
""",
        day="2020-03-09",
        present=("kate", "omar", "ruth"),
        actions=(("", "[HIGH] rewrite the guide", "", False), ("kate", "remove the old ones", "", False)),
        decisions=("we will offer both", "They block their implementation"),
        agenda=2,
    ),
    Style(
        name="labels side by side and a table of labels",
        file="2026-04-18-sync.md",
        text="""# Landing page sync

**Date:** 2026-04-18 | **Duration:** 30 min | **Attendees:** Kate Goldenring, Omar Haddad (UX)

| Item | Content |
|------|---------|
| **Regrets** | Ruth Vance |
| **Decisions** | Keep the old page |
| **Action Items** | - [ ] Measure the traffic - Kate<br>- [x] Tell the regions - Omar |
""",
        day="2026-04-18",
        present=("Kate Goldenring", "Omar Haddad"),
        absent=("Ruth Vance",),
        actions=(
            ("Kate Goldenring", "Measure the traffic", "", False),
            ("Omar Haddad", "Tell the regions", "", True),
        ),
        decisions=("Keep the old page",),
    ),
    Style(
        name="community call with arrival times",
        file="2019/2019-05-22.md",
        text="""---
layout: default
title: 22th May
description: Community Call Meeting Notes for 2019-05-22
parent: 2019 meetings
---

# 22nd May, 2019

Time: 20:00 BST (15:00 EDT).

Intend to attend: Josh, Alistair, …

**Attending **:Josh, Stephan, Dennis, JohnK, RyanW (20:08),
Tony Tung (20:11), MartinD (20:19)

-   Introductions

    -   Ward to bring it back to our attention
""",
        day="2019-05-22",
        present=("Josh", "Stephan", "Dennis", "JohnK", "RyanW", "Tony Tung", "MartinD"),
    ),
    Style(
        name="invitation pasted above the notes, owners in brackets of the mark",
        file="2025-02-01 ARB.md",
        text="""# Architecture Review Board
## Monthly

**When:** Saturday, February 1, 2025 10:00 AM - 11:00 AM
**Organizer:** Kate Goldenring
**Required attendees:** Omar Haddad; "Vance, Ruth" <ruth@larkfield.example>
**Optional attendees:** Tom Becker

## Meeting notes

* **Topic 1: Portal** (Omar)
  * Decision: use SSO
  * Action: Ruth to write the ADR
* **Topic 2**
  * AI(Kate): ask the vendor
  * *Action item:* Tom will prepare the cost model by EOM
  * ACTION ITEM - Omar - draft the plan

### What we decided

- No meeting in March

### Who does what by when

(1) Kate: update the deck by Wed
(2) Omar: nothing
→ Tom: share the contract
- [x] ~~Ruth — call the bank~~
""",
        day="2025-02-01",
        present=("Omar Haddad", "Ruth Vance", "Tom Becker", "Kate Goldenring"),
        actions=(
            ("Ruth Vance", "write the ADR", "", False),
            ("Kate Goldenring", "ask the vendor", "", False),
            ("Tom Becker", "prepare the cost model", "2025-02-28", False),
            ("Omar Haddad", "draft the plan", "", False),
            ("Kate Goldenring", "update the deck", "2025-02-05", False),
            ("Tom Becker", "share the contract", "", False),
            ("Ruth Vance", "call the bank", "", True),
        ),
        decisions=("use SSO", "No meeting in March"),
        agenda=0,
    ),
    Style(
        name="board of a society, titles and sentences of action",
        file="2025-02-07 board.md",
        text="""# Board

Directors present: Kate Goldenring, Omar Haddad (via phone), Ruth Vance (joined 10:15).
Directors absent: Tom Becker.
Also present: Priya Nair, Esq. and Sam Poe.

RESOLVED, that the budget is approved.

Action Items:

Ruth Vance will circulate the minutes.

Sam Poe is to file the report by February 28, 2025.

| Sl. No. | Action Item | Responsibility | Target Date |
| ------- | ----------- | -------------- | ----------- |
| 1 | Fix the roof | KG, OH | 12-Feb-2025 |
| 2 | | | |

Adjourned at 11.
""",
        day="2025-02-07",
        present=("Kate Goldenring", "Omar Haddad", "Ruth Vance", "Priya Nair", "Sam Poe"),
        absent=("Tom Becker",),
        actions=(
            ("Ruth Vance", "circulate the minutes.", "", False),
            ("Sam Poe", "file the report.", "2025-02-28", False),
            ("Kate Goldenring+Omar Haddad", "Fix the roof", "2025-02-12", False),
        ),
        decisions=("that the budget is approved.",),
    ),
)
