"""The firm's words for kinds and types, and ours. Unknown words are told, never guessed.

Words that a firm may use for either side (member, referral bonus, fast start bonus) are left unknown on purpose:
each would decide who is a participant or what pay is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from mlmcheck.intake.text import clean
from mlmcheck.intake.values import words
from mlmcheck.intake.words.aliases import normalise

_PARTICIPANT: Final = (
    "distributor affiliate associate consultant representative rep brandpartner brandambassador ambassador promoter "
    "independentdistributor independentconsultant independentrepresentative businesspartner ibo businessowner "
    "independentbusinessowner partner agent participants distributors affiliates advisor stylist coach wellnessadvocate"
)
_CUSTOMER: Final = "retail retailcustomer client consumer enduser customers retailclient shopper guest endcustomer"
_PREFERRED: Final = "preferred preferredcustomer preferredmember vipcustomer loyaltycustomer"
_DISCOUNT: Final = "discountbuyer discountcustomer wholesalecustomer wholesalebuyer"

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "sales.buyer_type": {
        "participant": _PARTICIPANT,
        "customer": f"{_CUSTOMER} {_PREFERRED}",
        "": f"member {_DISCOUNT}",
    },
    "recruits.type": {
        "participant": _PARTICIPANT,
        "customer": _CUSTOMER,
        "discount": f"{_PREFERRED} {_DISCOUNT}",
        "": "member",
    },
    "sales.kind": {
        "product": "products item goods merchandise sale order purchase retail retailsale productsale autoship reorder",
        "joining_fee": "joining joinfee enrollmentfee enrolmentfee enrollment enrolment registrationfee registration "
        "signupfee signup membershipfee entryfee activationfee admissionfee",
        "starter_kit": "kit starterpack starterpackage enrollmentkit enrolmentkit enrollmentpack enrolmentpack "
        "businesskit welcomekit joiningkit distributorkit",
        "renewal": "renewalfee annualfee annualrenewal annualrenewalfee membershiprenewal monthlyfee",
        "training": "trainings course trainingfee trainingcourse",
        "event": "events ticket eventticket conference convention seminar",
        "tools": "tool salesaid salesaids businesstools marketingmaterial marketingmaterials website websitefee "
        "backoffice",
        "shipping": "freight delivery postage handling shippingandhandling deliveryfee shippingfee",
        "tax": "taxes vat gst salestax",
        "other": "misc miscellaneous",
    },
    "payouts.kind": {
        "retail_commission": "retailprofit retailbonus retail retailmargin retailsalescommission customercommission",
        "override": "overrides overriding overridecommission teamcommission teambonus downlinecommission unilevel "
        "unilevelcommission binary binarybonus binarycommission matching matchingbonus matchup generationbonus "
        "levelcommission groupcommission groupbonus residual",
        "recruitment_bonus": "recruitingbonus recruitbonus recruitment recruiting recruitmentcommission sponsorbonus "
        "sponsoringbonus sponsorshipbonus enrollmentbonus enrolmentbonus enrollerbonus signupbonus joiningbonus",
        "rank_bonus": "rank rankadvancement rankadvancementbonus titlebonus carbonus promotionbonus",
        "pool": "poolbonus globalpool bonuspool leadershippool profitshare profitsharing profitpool",
        "other": "misc miscellaneous adjustment correction",
    },
}  # fmt: skip

ELSE: Final[Mapping[str, str]] = MappingProxyType({"sales.kind": "other", "payouts.kind": "other"})
"""What an unknown word counts as; nothing (unknown) where no word is given here."""

_UNDOING: Final[Mapping[str, str]] = MappingProxyType({"sales.kind": "product", "payouts.kind": "other"})
"""What a line called refund is a refund of, where the line itself does not say."""


def _table(column: str) -> Mapping[str, str]:
    spelled = (words.WORDS.get(column, {}), _WORDS[column])
    known = {normalise(alias): word for each in spelled for word, text in each.items() for alias in text.split()}
    undoing = {normalise(alias): _UNDOING[column] for alias in words.REVERSAL.split()} if column in _UNDOING else {}
    return MappingProxyType(undoing | known | {normalise(word): word for word in _WORDS[column] if word})


WORDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({column: _table(column) for column in _WORDS})
"""`table.column` -> normalised word -> our word, "" for a word that is known to decide nothing."""


def translate(column: str, spoken: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Our word for each of the firm's words, and the words that nobody knows, sorted."""
    known = {word: WORDS[column][key] for word in spoken if (key := normalise(word)) in WORDS[column]}
    return known, sorted(word for word in spoken if word not in known)


def told(file: str, column: str, unknown: list[str], records: int, most: int = 8) -> str:
    """The warning about unknown words."""
    shown = ", ".join(f"'{clean(word, 30)}'" for word in unknown[:most])
    more = f" and {len(unknown) - most} more" if len(unknown) > most else ""
    fate = f"counted as {ELSE[column]}" if column in ELSE else "left unknown"
    return (
        f"{file}: {column} holds words that are not known here ({shown}{more}), in {records:,} records; they are {fate}"
    )
