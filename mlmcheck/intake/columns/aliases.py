"""Which header of the outside world means which canonical column.

Exact after normalising (case, spaces and punctuation do not count), never fuzzy: a placement or parent column is
another tree than the sponsor's and never maps to it, and two headers for one column are the user's to decide.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mlmcheck.intake.schema import columns

_PERSON: Final = "distributor associate consultant affiliate rep representative agent"
_IN_RECRUITS: Final = f"{_PERSON} member participant recruit brandpartner ibo user"
_CURRENCY: Final = "currencycode ccy"
_CONTACTS: Final[Mapping[str, str]] = {
    "email": "emailaddress mail mailaddress",
    "phone": "phoneno phonenumber telephone telephonenumber tel mobile mobilephone mobileno mobilenumber cellphone",
    "address": "streetaddress postaladdress homeaddress fulladdress",
    "tax_id": "taxno taxnumber tin vatid vatno vatnumber ssn socialsecuritynumber nationalid",
    "bank_account": "bankaccountno bankaccountnumber iban",
}


def _ids(words: str) -> str:
    """`member` as people write it in a header: member_id, member no., member number."""
    return " ".join(f"{word}{end}" for word in words.split() for end in ("id", "no", "number", "code"))


_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "sales": {
        "order_id": "orderno ordernumber order orderref invoice invoiceno invoiceid invoicenumber transactionid "
        "transactionno receiptno",
        "sold_at": "date saledate salesdate orderdate orderedat invoicedate purchasedate transactiondate solddate "
        "soldon orderplaced orderdatetime createdat",
        "seller_id": f"{_ids(_PERSON)} distributor associate consultant affiliate rep seller sellerno soldby soldbyid "
        "salesperson salespersonid agent",
        "buyer_id": "buyer buyerno customer customerid customerno customernumber customercode client clientid "
        "purchaser purchaserid shopperid",
        "buyer_type": "buyertype customertype buyerkind buyerclass customerclass accounttype",
        "kind": "saletype salestype ordertype linetype transactiontype salekind",
        "volume": "pv bv cv qv volumepoints pointvalue businessvolume commissionablevolume personalvolume points",
        "amount": "total net netamount linetotal lineamount salesamount saleamount ordertotal orderamount revenue "
        "netsales totalamount extendedprice",
        "quantity": "qty units quantitysold unitssold",
        "unit_price": "price priceperunit itemprice",
        "currency": _CURRENCY,
    },
    "recruits": {
        "recruit_id": f"{_ids(_IN_RECRUITS)} id member distributor participant recruit",
        "sponsor_id": f"{_ids('sponsor enroller enrolledby recruiter referrer upline introducer sponsoredby')} sid "
        "sponsor enroller enrolledby recruiter recruitedby referrer referredby upline introducer sponsoredby "
        "enrollersponsor enrolmentsponsor enrollmentsponsor enrolmentsponsorid enrollmentsponsorid",
        "joined_at": "joindate joineddate joined joinedon joiningdate dateofjoining datejoined signupdate signuptime "
        "signedup enrolldate enrollmentdate enrolmentdate enrolledat enrolledon registrationdate registeredat "
        "startdate createdat",
        "left_at": "leftdate leavedate leavingdate terminationdate terminatedat enddate cancelledat canceldate "
        "cancellationdate resignedat quitdate",
        "fee": "joiningfee enrollmentfee enrolmentfee signupfee registrationfee entryfee feepaid",
        "type": "membertype accounttype membershiptype participanttype usertype customertype distributortype",
        "can_earn_from": "earnfrom eligiblefrom",
        "can_earn_to": "earnto eligibleto eligibleuntil",
        "placement_id": f"{_ids('placement parent placementparent binaryparent placementupline placementsponsor')} "
        "placement parent pid placementparent binaryparent placementupline placementsponsor placedunder treeparent",
        "rank": "memberrank currentrank paidrank highestrank",
        "region": "country countrycode",
        "currency": _CURRENCY,
        **_CONTACTS,
    },
    "payouts": {
        "recipient_id": f"{_ids(f'{_IN_RECRUITS} payee earner recipient beneficiary')} recipient earner payee "
        "beneficiary paidto paidtoid earnedby distributor member",
        "amount": "commission commissions commissionamount payout payoutamount bonus bonusamount earnings earned "
        "payment paymentamount amountpaid paidamount total net netamount totalamount",
        "paid_at": "date paydate paiddate paidon payoutdate paymentdate paymentdatetime commissiondate bonusdate",
        "period": "payperiod commissionperiod month commissionmonth bonusperiod earningperiod bonusmonth",
        "kind": "type payouttype commissiontype bonustype paymenttype bonusname paytype payoutkind",
        "source_id": f"{_ids('source sourcemember sourcedistributor from fromdistributor downline triggeredby')} "
        "source fromid frommember frommemberid sourcemember sourcedistributor downlinememberid triggeredby",
        "order_id": "orderno ordernumber order orderref invoice invoiceno invoiceid invoicenumber saleid "
        "sourceorderid transactionid",
        "level": "lvl depth tier generation sponsorlevel",
        "currency": _CURRENCY,
    },
    "transfers": {
        "payer_id": f"{_ids('payer sender from giver')} payer sender paidby paidbyid fromid frommember "
        "frommemberid giver",
        "recipient_id": f"{_ids('recipient receiver payee to')} recipient receiver payee paidto paidtoid tomember "
        "tomemberid",
        "amount": "total payment paymentamount transferamount gift giftamount",
        "paid_at": "date paydate paiddate paidon paymentdate transferdate transferredat",
        "kind": "type transfertype purpose",
        "currency": _CURRENCY,
    },
    "resales": {
        "seller_id": f"{_ids(_PERSON)} seller sellerno soldby soldbyid resellerid reseller",
        "amount": "total resaleamount resaleprice saleprice proceeds price net",
        "cost": "purchasecost costprice wholesalecost wholesaleprice",
        "sold_at": "date saledate resaledate resoldat soldon",
        "buyer_id": "buyer customer customerid clientid",
        "currency": _CURRENCY,
    },
    "customers": {
        "customer_id": f"{_ids('customer client buyer shopper purchaser')} id customer client buyer",
        **_CONTACTS,
    },
    "products": {
        "product_id": f"{_ids('product item article stock')} id sku itemcode stockcode",
        "unit_cost": "cost costprice purchasecost productioncost costperunit",
        "comparable_price": "marketprice comparableprice competitorprice retailmarketprice",
        "currency": _CURRENCY,
    },
}


def normalise(header: str) -> str:
    """Letters and digits only, in one case: `Customer ID`, `customer_id` and `CustomerID` are the same word."""
    return "".join(letter for letter in header.casefold() if letter.isalnum())


def _table(role: str) -> Mapping[str, str]:
    words = {alias: column for column, text in _WORDS[role].items() for alias in text.split()}
    return MappingProxyType(words | {normalise(column): column for column in columns(role)})


ALIASES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({role: _table(role) for role in _WORDS})
"""role -> normalised header -> canonical column."""

UNDECIDED: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "sales": frozenset(["memberid", "memberno", "member", "participantid", "participant", "userid", "accountid"]),
})  # fmt: skip
"""Normalised headers that may mean either side of a record, so that only the user can say which."""
