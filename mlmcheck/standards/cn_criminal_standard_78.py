"""China, standard for criminal prosecution (II), article 78: the size from which organisers are prosecuted."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_STANDARD = Source(
    title=(
        "China, Supreme People's Procuratorate and Ministry of Public Security, standards for filing criminal "
        "cases (II)"
    ),
    locator="article 78",
    mark="S",
)

STANDARD = Standard(
    id="cn_criminal_standard_78",
    name="China, criminal filing standard for organising chuanxiao",
    jurisdiction="CN",
    place="China",
    force="reading",
    criteria=(
        Criterion(
            id="people",
            measure="organisation_size",
            limit=Limit(side="at_least", value=30),
            says="The organisation counts 30 people or more.",
            source=_STANDARD,
            reading="both",
        ),
        Criterion(
            id="levels",
            measure="organisation_depth",
            limit=Limit(side="at_least", value=3),
            says="The organisation has three levels or more.",
            source=_STANDARD,
            reading="both",
        ),
    ),
    says=(
        "Organisers and leaders of chuanxiao are prosecuted where the organisation has 30 people or more and "
        "three levels or more."
    ),
    says_not=(
        "Size and levels say only from when organisers are prosecuted, not whether a firm is chuanxiao: nearly "
        "every direct seller of some size is past both lines. They are no evidence of a pyramid by themselves."
    ),
)
