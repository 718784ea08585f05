"""Words that stand where a name could stand and are none: verbs that begin a task, labels, bodies of people."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES = _words("""
af al av bin da de del della den der di dos du e el ibn la le o' ten ter van von y zu
""")

_BODIES = _words("""
all anyone attendees board chairs collaborators committee contributors ctc everybody everyone folks group
maintainers members nobody participants somebody someone team they tsc us volunteers we you
""")

GROUPS = _BODIES | {
    "all members",
    "the board",
    "the group",
    "the team",
    "the tsc",
    "tsc members",
    "whole team",
    "you and me",
}

_LABELS = _words("""
a action actions admin administrivia agenda alliance also an and announcement announcements answer any api are as
at background be been blocked blog both budget but by bytecode chair chrome ci closed community conclusion context
date deadline decision decisions design discussion discussions doc docs documentation done draft due each
engineering eta every example examples faq february final finance firefox first follow followup for from future
fwd fyi general github goal goals google here hiring how however hr idea ideas if in infra infrastructure is issue
issues it item items january java javascript just key last legal link links linux mac macos marketing maybe
meeting meetings minutes misc month more most need needs new next no node nodejs none not note notes now of ok
okay old on only open ops option options or other others outcome outcomes overdue owner owners part pending phase
plan plans pr previous priority problem problems product proposal proposals prs ps python question questions re
readme recording release releases reminder reminders repo repository result results risk risks roadmap rust sales
same second secretary security see siemens site slack some standup status step steps still such summary support
task tasks tba tbd test testing tests that the then there these third this those to today todo todos tomorrow
topic topics training typescript ui update updates version versions warning was wasi wasm webassembly website week
were what when where which who why windows with without year yes zoom
""")

_RATINGS = _words("""
high medium low critical urgent minor major blocker bug feature optional required recommended must should could wont
info warning error priority severity p0 p1 p2 p3 visitors presenters speakers overview recap
""")

TASK_VERBS = _words("""
accept access achieve act activate adapt add adding address adjust adopt advise agree align allow analyse analyze
announce answer appoint approach approve archive arrange ask assess assign attend audit await be begin bring build
bump buy call cancel capture carry change check choose circulate clarify clean clear close collaborate collate
collect come comment commit communicate compare compile complete conclude conduct confirm connect consider
consolidate construct consult contact continue contribute convene convert coordinate copy correct cover create
creating cut decide define deliver demo demonstrate deploy deprecate describe determine develop disable discuss
distribute document double download draft drive drop edit elaborate elevate eliminate email enable encourage
engage ensure enter establish estimate evaluate examine execute expand explain explore extend extract fetch figure
file fill finalise finalize find finish fix focus following format forward get getting give go greet guide handle
have help highlight hire hold identify implement improve include increase inform initiate inquire insert inspect
install integrate introduce investigate invite involve join keep land launch lead learn leave let liaise link list
load look looking mail maintain make making manage map measure meet mention merge migrate modify monitor move
moving name negotiate notify obtain offer open order organise organize outline own pair participate pass pay perform
pick pin ping place plan play poll post postpone prep prepare present prevent print prioritise prioritize process
produce promote propose provide publish pull punt purchase push put raise reach read rebase reboot recap receive
recommend reconsider record recruit redefine reduce refactor refer refine refresh register reinstate reject
release remember remind remove rename renew reorganise repeat replace reply report reproduce request research
resend reset resolve respond restart restore resume retire return review reviewing revise revisit rework roll
rotate route run running save schedule scope scout search secure seek select send sending separate set setting
setup shape share ship show sign simplify socialise socialize solicit solve sort source speak specify split
sponsor spread stand start stay stop store streamline strengthen study submit suggest summarise summarize supply
support survey swap switch sync synchronise take talk target tell test think tidy track train transfer transition
translate triage trim try turn type understand undo update updating upgrade upload use validate verify view visit
volunteer vote wait waiting walk want warn watch work working wrap write writing youtube
""")

NOT_NAMES = _BODIES | _LABELS | _RATINGS | TASK_VERBS
