"""The arguments of `brm`, and which function answers which command."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from brm_desktop import __version__
from brm_desktop.cli import (
    assess,
    competencies,
    insights,
    listing,
    marks,
    models,
    people,
    pictures,
    ratings,
    records,
    sync_arguments,
    upkeep,
    whole,
)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The parsed arguments; `run` is the function to call with them. Ends the process with code 2 on a wrong use."""
    parsed = _parser().parse_args(arguments)
    for name, value in vars(parsed).items():
        setattr(parsed, name, _whole(value))
    return parsed


def _whole(value: Any) -> Any:
    """Words as text that can be stored: bytes that were no UTF-8 become "�". Paths stay what they are."""
    if isinstance(value, list):
        return [_whole(part) for part in value]
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(value, str) else value


def _path(written: str) -> Path:
    if not written:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(written)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="brm", description="Partners, meeting notes and promises in both directions, from the command line."
    )
    parser.add_argument("--version", action="version", version=f"brm {__version__}")
    _common(parser, suppress=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_bringing_in(commands)
    _add_lists(commands)
    _add_single_records(commands)
    _add_ratings(commands)
    _add_models(commands)
    _add_insights(commands)
    _add_assessments(commands)
    sync_arguments.add(commands, _command)
    _add_upkeep(commands)
    return parser


def _common(parser: argparse.ArgumentParser, *, suppress: bool = True) -> None:
    """`--data` and `--json` before or behind the command."""
    missing = argparse.SUPPRESS if suppress else None
    parser.add_argument("--data", type=_path, metavar="DIR", default=missing, help="the data folder to use")
    parser.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS if suppress else False,
        help="print one JSON document",
    )


def _command(commands, name: str, run, words: str) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words, description=words)
    _common(parser)
    parser.set_defaults(run=run)
    return parser


def _add_bringing_in(commands) -> None:  # type: ignore[no-untyped-def]
    parser = _command(commands, "import", records.bring_in, "bring in notes, calendars, contacts (files or folders)")
    parser.add_argument("paths", nargs="+", type=_path, metavar="PATH")
    parser.add_argument("--partner", metavar="NAME", help="the partner all of it belongs to")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser = _command(commands, "export", whole.export, "write everything into a folder of plain files")
    parser.add_argument("folder", type=_path, metavar="FOLDER", help="a new folder")
    parser = _command(commands, "hand-over", whole.hand_over, "write a partner for a colleague, nothing private in it")
    parser.add_argument("partner", metavar="PARTNER")
    parser.add_argument("file", type=_path, metavar="FILE")
    parser = _command(commands, "take-over", whole.take_over, "take over a partner from a colleague")
    parser.add_argument("file", type=_path, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="only say what would come in")
    parser = _command(commands, "log", records.log, "note one line: -> I owe, <- they owe, met somebody, or anything")
    parser.add_argument("line", metavar="LINE")
    parser.add_argument("--partner", metavar="NAME")


def _add_lists(commands) -> None:  # type: ignore[no-untyped-def]
    _command(commands, "today", listing.today, "what is next, what was promised, who has gone quiet")
    _command(commands, "partners", listing.partners, "all partners")
    parser = _command(commands, "people", listing.people, "all people")
    parser.add_argument("--partner", metavar="NAME")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.csv", help="write them as a table as well")
    parser = _command(commands, "meetings", listing.meetings, "all meetings, newest first")
    parser.add_argument("--partner", metavar="NAME")
    parser = _command(commands, "commitments", listing.commitments, "all promises by date due")
    parser.add_argument("--owe", choices=("me", "them"), help="who owes")
    parser.add_argument("--late", action="store_true", help="only those that are late")
    parser.add_argument("--open", action="store_true", help="only those that are open")
    parser.add_argument("--partner", metavar="NAME")
    parser = _command(commands, "search", listing.search, "find any sentence ever written")
    parser.add_argument("words", nargs="+", metavar="WORDS")


def _add_single_records(commands) -> None:  # type: ignore[no-untyped-def]
    parser = _command(commands, "show", records.show, "one record with all that belongs to it")
    parser.add_argument("id", metavar="ID")
    parser = _command(commands, "kept", records.kept, "mark a promise as kept today")
    parser.add_argument("id", metavar="ID")
    parser = _command(commands, "move", records.move, "give a promise a new date")
    parser.add_argument("id", metavar="ID")
    parser.add_argument("date", metavar="DATE", help='in words or figures: "30 nov", "next friday", 2026-11-30')
    parser.add_argument("--why", required=True, metavar="TEXT")
    parser.add_argument("--with", dest="agreed_with", default="", metavar="NAME", help="who agreed")
    parser = _command(commands, "withdraw", records.withdraw, "take a promise out of what counts")
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--why", required=True, metavar="TEXT")
    parser = _command(commands, "nudge", records.nudge, "note that the owner of a promise was reminded today")
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--words", default="", metavar="TEXT", help="what was said")
    parser = _command(commands, "mark", marks.mark, "say whose a promise is, its supply, or what you were in a meeting")
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--origin", metavar="mine|nobody|NAME", help="of a promise: whose it is, or who has it now")
    parser.add_argument("--supply", choices=marks.SUPPLY, help="of a promise: whether its supply is confirmed")
    parser.add_argument("--posture", choices=marks.POSTURES, help="of a meeting: what you were in it")
    parser = _command(commands, "agenda", marks.agenda, "a point to speak about at the next meeting with a partner")
    parser.add_argument("partner", metavar="PARTNER")
    parser.add_argument("text", metavar="TEXT", help="what it is; “%%%%” before it keeps it private")
    parser.add_argument("--decision", action="store_true", help="it asks for a decision")
    parser = _command(commands, "merge", records.merge, "let two people be one; --undo takes it back")
    parser.add_argument("ids", nargs="+", metavar="ID", help="the one to keep, and the other")
    parser.add_argument("--undo", action="store_true", help="let the person of this ID stand alone again")
    parser = _command(commands, "person", people.person, "everything that is held on one person")
    parser.add_argument("person", metavar="PERSON", help="a name, or the beginning of an id")
    parser.add_argument("-o", "--output", type=_path, metavar="FILE", help="a .pdf, .md or .txt file")
    parser = _command(commands, "erase", people.erase, "erase a person for good; says what it would do without --yes")
    parser.add_argument("person", metavar="PERSON", help="a name, or the beginning of an id")
    parser.add_argument("--yes", action="store_true", help="do it")
    parser.add_argument(
        "--words", choices=("all", "sure", "none"), default="sure", help="which records lose the name in their words"
    )
    parser.add_argument("--backups", action="store_true", help="delete the backups, which hold the old state")
    parser = _command(commands, "brief", pictures.brief, "the page for the next meeting with a partner")
    parser.add_argument("partner", metavar="PARTNER")
    parser.add_argument("--for-me", action="store_true", help="with the second page that is for you alone")
    parser.add_argument("-o", "--output", type=_path, metavar="FILE", help="a .pdf, .md or .txt file")


def _add_ratings(commands) -> None:  # type: ignore[no-untyped-def]
    parser = _command(commands, "rate", ratings.rate, "rate a relationship: maturity, level, target, posture, pulse")
    parser.add_argument("partner", metavar="PARTNER")
    parser.add_argument("what", nargs="?", choices=ratings.WHAT, metavar="WHAT", help=", ".join(ratings.WHAT))
    parser.add_argument("value", nargs="?", metavar="VALUE", help="a figure, a level or a posture")
    parser.add_argument("--note", default="", metavar="TEXT", help="what stands behind it")
    parser.add_argument("--on", default="", metavar="DAY", help="when it was said or seen; today if left out")
    parser.add_argument("--by", default="", metavar="WHO|DAY", help="who answered; for a target by when")
    parser.add_argument("--words", default="", metavar="TEXT", help="what they said")
    parser.add_argument("--proof", choices=("quote", "invitation", "rating"), help="what shows level 4")
    parser.add_argument("--value-felt", default="", metavar="VALUE", help="of a pulse: the value felt, from 1 to 5")
    parser.add_argument("--own-guess", action="store_true", help="a pulse that is your own guess, not the partner's")
    parser.add_argument("--history", action="store_true", help="everything that was rated, newest first")


def _add_models(commands) -> None:  # type: ignore[no-untyped-def]
    parser = _command(commands, "models", models.models, "the competency models you can rate yourself by")
    actions = parser.add_subparsers(title="actions", metavar="ACTION")
    action = _command(actions, "add", models.add, "keep another competency model (docs: own-models)")
    action.add_argument("file", type=_path, metavar="FILE.toml")
    action = _command(actions, "use", models.use, "rate yourself by this model from now on")
    action.add_argument("id", metavar="ID")
    parser = _command(commands, "failure-modes", models.failure_modes, "the failure modes of your own")
    actions = parser.add_subparsers(title="actions", metavar="ACTION")
    action = _command(actions, "add", models.add_failure_modes, "bring in failure modes of your own")
    action.add_argument("file", type=_path, metavar="FILE.toml")


def _add_insights(commands) -> None:  # type: ignore[no-untyped-def]
    parser = _command(commands, "insights", insights.insights, "what your records show, and your answers to it")
    parser.add_argument("partner", nargs="?", metavar="PARTNER", help="one partner, with every rule and its figure")
    parser.add_argument("--not-so", metavar="RULE", default="", help="answer a finding; needs --because")
    parser.add_argument("--because", metavar="TEXT", default="", help="why it is not so")
    parser.add_argument("--hear-again", metavar="RULE", default="", help="take an answer back")
    parser.add_argument("--take-up", metavar="RULE", default="", help="make the advice promises of yours")
    parser.add_argument("--brief", action="store_true", help="with --take-up: lines of the next brief instead")


def _add_assessments(commands) -> None:  # type: ignore[no-untyped-def]
    parser = _command(commands, "competencies", competencies.competencies, "where your competencies stand")
    parser.add_argument("key", nargs="?", metavar="KEY", help="one competency, with its history and evidence")
    parser = _command(commands, "assess", assess.assess, "assess yourself, statement by statement")
    parser.add_argument("--competency", metavar="KEY", default="", help="only this one, in two minutes")
    parser.add_argument("--answers", metavar="FILE.json|-", default="", help="answers from a file or the input")
    parser.add_argument("--list", action="store_true", help="all rounds, yours and others'")
    parser.add_argument("--finish", action="store_true", help="close the round; it does not change any more then")
    actions = parser.add_subparsers(title="actions", metavar="ACTION")
    action = _command(actions, "form", assess.form, "a page that somebody else fills: how they see you")
    action.add_argument("file", type=_path, metavar="FILE.html")
    action.add_argument("--for", dest="rater", metavar="NAME", default="", help="who fills it")
    action.add_argument("--role", metavar="ROLE", default="", help="what they are to you: manager, partner")
    action = _command(actions, "reply", assess.reply, "take in what came back of such a page")
    action.add_argument("source", metavar="FILE|-", help="the file, the saved mail, or - for the input")
    action = _command(actions, "plan", assess.plan, "promise yourself something that grows a competency")
    action.add_argument("text", metavar="TEXT")
    action.add_argument("--competency", dest="grows", required=True, metavar="KEY")
    action.add_argument("--by", metavar="DATE", default="", help='in words or figures: "30 nov", 2026-11-30')
    action.add_argument("--expect", metavar="TEXT", default="", help="the evidence you expect of it")


def _add_upkeep(commands) -> None:  # type: ignore[no-untyped-def]
    parser = _command(commands, "sample", upkeep.sample, "put the sample company in; --remove takes it out")
    parser.add_argument("--remove", action="store_true")
    _command(commands, "check", upkeep.check, "look at the whole store").add_argument("--repair", action="store_true")
    parser = _command(commands, "backup", upkeep.backup, "make a copy of the store; --restore puts the newest back")
    parser.add_argument("--restore", action="store_true")
    parser = _command(commands, "screenshot", pictures.screenshot, "a picture of a screen")
    parser.add_argument("screen", metavar="SCREEN")
    parser.add_argument("file", type=_path, metavar="FILE.png")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", default="1280x800", metavar="WxH")
