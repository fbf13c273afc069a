"""A given name -> the one that it is a short or another form of: "Bill", "William"; "Mohamed", "Muhammad"."""

from __future__ import annotations

from types import MappingProxyType

# Each line: a name, and the forms that hardly stand for another one.
_FORMS = """
albert: al bert
alexander: alex aleksandr aleksander alexandr aleksandar sasha
alfred: alf fred
andrew: andy
andrei: andrey
anthony: tony antony
benjamin: ben benny
catherine: cathy kathy katherine kathryn cate kate katie
charles: charlie chuck
christina: tina
christopher: chris
daniel: dan danny
david: dave davey
deborah: debbie debra
donald: don donnie
dorothy: dot dottie
edward: ed eddie ted
elizabeth: liz beth betty lizzie eliza
eugene: gene evgeny yevgeny
frederick: freddie freddy
gerald: gerry
geoffrey: geoff jeffrey jeff
gregory: greg
harold: hal
james: jim jimmy jimmie jamie
jennifer: jen jenny
jonathan: jon
joseph: joe joey
judith: judy
kenneth: ken kenny
lawrence: larry laurence
leonard: len lenny
margaret: maggie meg peggy
matthew: matt
michael: mike mick mickey
muhammad: mohammed mohamed mohammad muhammed mohamad muhamad mohamud
nicholas: nick nicky nicolas nikolas
nikolai: nikolay
oliver: ollie
pamela: pam
patricia: patty trish tricia
peter: pete
philip: phil phillip
raymond: ray
rebecca: becky
richard: rich rick ricky dick
robert: bob bobby rob robbie
ronald: ron ronnie
russell: russ
samuel: sam sammy
sergei: sergey serge
stephen: steve steven
susan: sue susie
thomas: tom tommy
theodore: teddy theo
timothy: tim
victoria: vicky
vincent: vince vinny
walter: walt
william: bill billy will willie
yekaterina: ekaterina
yuri: yury iuri
zachary: zach zack
"""


def _formal_names() -> dict[str, str]:
    formal: dict[str, str] = {}
    for line in _FORMS.strip().splitlines():
        name, _, forms = line.partition(": ")
        for form in forms.split():
            formal.setdefault(form, name)
    return formal


FORMAL_NAMES = MappingProxyType(_formal_names())  # "bill": "william"
