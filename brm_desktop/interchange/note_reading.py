"""Markdown of a note into blocks for reading. No HTML is made, nothing is fetched, and costly text stays plain text.

Private lines (`%%`) become blocks of their own. Lines named in `left_out` are not shown: they stand above the note as
records already.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from brm_desktop.domain.notes.blocks import Block, BlockKind, Piece, Reading
from brm_desktop.domain.notes.grammar import readable_lines

# Beyond these a note is shown as plain text: some Markdown takes a parser minutes, some text a layout.
MOST_CHARACTERS = 60_000
MOST_LINES = 3_000
LONGEST_LINE = 8_000
MOST_MARKS = 4_000
MOST_BLOCKS = 1_500
DEEPEST = 6

# What is shown of a note that stays plain text; "Show all" has the rest.
PLAIN_CHARACTERS = 20_000
PLAIN_LINES = 400
PIECE_LENGTH = 1_000

_MARKS = re.compile(r"[*_`\[\]<>~|]")
_PRIVATE = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?%%[ \t]*(?P<text>.*?)[ \t]*(?:%%)?[ \t]*")
_TASK = re.compile(r"\[([ xX])\][ \t]+")
# Deeper than the parser goes, where it would drop the words.
_TOO_DEEP = re.compile(r"^(?:(?:[ \t]*(?:>|[-*+][ \t])){12}|[ \t]{30,}[-*+>\d])", re.MULTILINE)
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u2028\u2029\ufdd0\ufdd1]")
_BIDI = {ord(sign): f"⟨{name}⟩" for sign, name in zip("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
         ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"), strict=True)}  # fmt: skip


def read_for_reading(text: str, *, left_out: Collection[int] = ()) -> Reading:
    """The note as blocks, within half a second whatever it holds. `left_out` are zero-based numbers of lines."""
    if _is_costly(text):
        return plain_reading(text)
    blocks: list[Block] = []
    for kind, chunk in _chunks(text, left_out):
        if kind is BlockKind.PRIVATE:
            blocks.append(Block(BlockKind.PRIVATE, (Piece(shown(chunk)),)))
        else:
            blocks.extend(_blocks(_parser().parse(chunk)))
        if len(blocks) > MOST_BLOCKS:
            return Reading(tuple(blocks[:MOST_BLOCKS]), shortened=True)
    return Reading(tuple(blocks))


def plain_reading(text: str) -> Reading:
    """The beginning of a note as it is written, in pieces that a layout can take."""
    beginning = text[:PLAIN_CHARACTERS]
    lines = [piece for line in beginning.split("\n") for piece in in_pieces(line)]
    shortened = len(text) > PLAIN_CHARACTERS or len(lines) > PLAIN_LINES
    blocks = tuple(Block(BlockKind.TEXT, (Piece(shown(line)),)) for line in lines[:PLAIN_LINES])
    return Reading(blocks, shortened=shortened, plain=True)


def in_pieces(line: str) -> Iterator[str]:
    """A line cut into pieces of at most a thousand characters: no layout is asked for a line without an end."""
    if not line:
        yield ""
    for start in range(0, len(line), PIECE_LENGTH):
        yield line[start : start + PIECE_LENGTH]


def shown(text: str) -> str:
    """The text with characters that would hide or turn other text made visible, and those that nothing can draw."""
    return _UNSAFE.sub("\ufffd", text.replace("\r", "")).translate(_BIDI)


def _is_costly(text: str) -> bool:
    if len(text) > MOST_CHARACTERS or len(_MARKS.findall(text)) > MOST_MARKS or _TOO_DEEP.search(text):
        return True
    lines = text.split("\n")
    return len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines)


def _chunks(text: str, left_out: Collection[int]) -> Iterator[tuple[BlockKind, str]]:
    """Runs of Markdown, and private lines by themselves. Code, comments and front matter keep their lines."""
    readable = {number for number, _ in readable_lines(text)}
    run: list[str] = []
    for number, line in enumerate(text.split("\n")):
        private = _PRIVATE.fullmatch(line.rstrip("\r")) if number in readable else None
        if private is None:
            if number not in left_out:
                run.append(_literal_arrows(line) if number in readable else line)
            continue
        yield BlockKind.TEXT, "\n".join(run)
        run.clear()
        if private["text"]:
            yield BlockKind.PRIVATE, private["text"]
    yield BlockKind.TEXT, "\n".join(run)


def _literal_arrows(line: str) -> str:
    """`<-` must not begin a tag, and `->` must not join the line before: a promise is a paragraph of its own."""
    if line.lstrip()[:2] in ("->", "<-"):
        return f"\n{line}\n"
    return line


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("strikethrough")
    # Every address is kept as words; what may be opened is decided where it is clicked.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    lists: list[str] = []
    quotes, mark, heading = 0, "", 0
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                lists.append("•")
            case "ordered_list_open":
                lists.append("1.")
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                mark = f"{token.info}." if token.info else lists[-1]
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "inline":
                yield _paragraph(token, depth=min(len(lists), DEEPEST), mark=mark, quotes=quotes, heading=heading)
                mark = ""
            case "fence" | "code_block":
                for line in token.content.rstrip("\n").split("\n"):
                    yield Block(BlockKind.CODE, tuple(Piece(shown(part), code=True) for part in in_pieces(line)))
            case "hr":
                yield Block(BlockKind.RULE)
            case _:
                continue


def _paragraph(token: Token, *, depth: int, mark: str, quotes: int, heading: int) -> Block:
    pieces = tuple(_pieces(token.children or []))
    if heading:
        return Block(BlockKind.HEADING, pieces, level=heading)
    if not depth:
        return Block(BlockKind.QUOTE if quotes else BlockKind.TEXT, pieces, level=min(quotes, DEEPEST))
    task = _TASK.match(pieces[0].text) if pieces else None
    if task is not None:
        mark = "☐" if task[1] == " " else "☑"
        first = pieces[0]
        pieces = (Piece(first.text[task.end() :], strong=first.strong, emphasis=first.emphasis), *pieces[1:])
    return Block(BlockKind.ITEM, pieces, level=depth, mark=mark)


def _pieces(children: list[Token]) -> Iterator[Piece]:
    strong = emphasis = struck = 0
    link = ""
    for token in children:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "s_open" | "s_close":
                struck += token.nesting
            case "link_open":
                link = str(token.attrs.get("href", ""))
            case "link_close":
                link = ""
            case _:
                words = _words(token)
                if words:
                    yield Piece(
                        words,
                        strong=bool(strong),
                        emphasis=bool(emphasis),
                        struck=bool(struck),
                        code=token.type == "code_inline",
                        link=link,
                    )


def _words(token: Token) -> str:
    if token.type == "softbreak" or token.type == "hardbreak":
        return "\n"
    if token.type == "image":
        # A picture is named, never loaded.
        return f"[picture: {shown(token.content) or 'without a name'}]"
    return shown(token.content)
