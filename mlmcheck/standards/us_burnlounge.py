"""FTC v. BurnLounge: do people buy without the earning programme, and do those who only sell get back their outlay?"""

from mlmcheck.model import Criterion, Limit, Source, Standard

_OPINION = "FTC v. BurnLounge, 753 F.3d 878 (9th Cir. 2014), as reported"

STANDARD = Standard(
    id="us_burnlounge",
    name="BurnLounge: demand with the opportunity off",
    jurisdiction="US",
    place="United States",
    force="court",
    criteria=(
        Criterion(
            id="opportunity_off",
            measure="unrewarded_repurchase_share",
            limit=Limit(side="below", value=-1 / 2),
            says="Once nobody below is left to earn on, own buying falls by over half more than that of others.",
            source=Source(
                title=_OPINION,
                locator=(
                    "the fall of revenue when the earning programme stopped, as evidence of motive; the line of one "
                    "half is this program's convention"
                ),
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="sellers_do_not_recoup",
            measure="selling_only_recoup",
            limit=Limit(side="below", value=1 / 2),
            says="Most who sell and recruit nobody do not get back what they had to pay within a year.",
            source=Source(
                title=_OPINION,
                locator=(
                    "93.84 % of paying participants never recouped; the line of one half is this program's convention"
                ),
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "Participants can be ultimate users, yet a plan whose bonuses come primarily from recruiting is a pyramid. "
        "That revenue fell when the chance to earn was taken away showed what the purchases were for."
    ),
    says_not=(
        "The court drew no line at a share: one half is this program's convention. The court saw a programme stopped "
        "for all; here it is people whose last active downline member left, compared with others of the same tenure, "
        "who may differ in other ways. In lawful firms too many sellers do not recoup."
    ),
    combine="any",
)
