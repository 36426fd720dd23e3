"""The countries of the world with their codes (ISO 3166) and money (ISO 4217), and the states of three of them.

Money is left out (`-`) where prices are not mostly in one currency.
"""

from __future__ import annotations

from typing import Final

_COUNTRIES: Final = """\
AD Andorra EUR|AE United Arab Emirates AED|AF Afghanistan AFN|AG Antigua and Barbuda XCD|AL Albania ALL|AM Armenia AMD
AO Angola AOA|AR Argentina ARS|AT Austria EUR|AU Australia AUD|AZ Azerbaijan AZN|BA Bosnia and Herzegovina BAM
BB Barbados BBD|BD Bangladesh BDT|BE Belgium EUR|BF Burkina Faso XOF|BG Bulgaria EUR|BH Bahrain BHD|BI Burundi BIF
BJ Benin XOF|BN Brunei BND|BO Bolivia BOB|BR Brazil BRL|BS Bahamas BSD|BT Bhutan BTN|BW Botswana BWP|BY Belarus BYN
BZ Belize BZD|CA Canada CAD|CD Democratic Republic of the Congo -|CF Central African Republic XAF|CG Congo XAF
CH Switzerland CHF|CI Ivory Coast XOF|CL Chile CLP|CM Cameroon XAF|CN China CNY|CO Colombia COP|CR Costa Rica CRC
CU Cuba -|CV Cape Verde CVE|CY Cyprus EUR|CZ Czechia CZK|DE Germany EUR|DJ Djibouti DJF|DK Denmark DKK|DM Dominica XCD
DO Dominican Republic DOP|DZ Algeria DZD|EC Ecuador USD|EE Estonia EUR|EG Egypt EGP|ER Eritrea ERN|ES Spain EUR
ET Ethiopia ETB|FI Finland EUR|FJ Fiji FJD|FM Micronesia USD|FR France EUR|GA Gabon XAF|GB United Kingdom GBP
GD Grenada XCD|GE Georgia GEL|GH Ghana GHS|GM Gambia GMD|GN Guinea GNF|GQ Equatorial Guinea XAF|GR Greece EUR
GT Guatemala GTQ|GW Guinea-Bissau XOF|GY Guyana GYD|HK Hong Kong HKD|HN Honduras HNL|HR Croatia EUR|HT Haiti HTG
HU Hungary HUF|ID Indonesia IDR|IE Ireland EUR|IL Israel ILS|IN India INR|IQ Iraq IQD|IR Iran IRR|IS Iceland ISK
IT Italy EUR|JM Jamaica JMD|JO Jordan JOD|JP Japan JPY|KE Kenya KES|KG Kyrgyzstan KGS|KH Cambodia -|KI Kiribati AUD
KM Comoros KMF|KN Saint Kitts and Nevis XCD|KP North Korea -|KR Korea KRW|KW Kuwait KWD|KZ Kazakhstan KZT|LA Laos LAK
LB Lebanon -|LC Saint Lucia XCD|LI Liechtenstein CHF|LK Sri Lanka LKR|LR Liberia -|LS Lesotho LSL|LT Lithuania EUR
LU Luxembourg EUR|LV Latvia EUR|LY Libya LYD|MA Morocco MAD|MC Monaco EUR|MD Moldova MDL|ME Montenegro EUR
MG Madagascar MGA|MH Marshall Islands USD|MK North Macedonia MKD|ML Mali XOF|MM Myanmar MMK|MN Mongolia MNT
MO Macao MOP|MR Mauritania MRU|MT Malta EUR|MU Mauritius MUR|MV Maldives MVR|MW Malawi MWK|MX Mexico MXN|MY Malaysia MYR
MZ Mozambique MZN|NA Namibia NAD|NE Niger XOF|NG Nigeria NGN|NI Nicaragua NIO|NL Netherlands EUR|NO Norway NOK
NP Nepal NPR|NR Nauru AUD|NZ New Zealand NZD|OM Oman OMR|PA Panama -|PE Peru PEN|PG Papua New Guinea PGK
PH Philippines PHP|PK Pakistan PKR|PL Poland PLN|PR Puerto Rico USD|PS Palestine -|PT Portugal EUR|PW Palau USD
PY Paraguay PYG|QA Qatar QAR|RO Romania RON|RS Serbia RSD|RU Russia RUB|RW Rwanda RWF|SA Saudi Arabia SAR
SB Solomon Islands SBD|SC Seychelles SCR|SD Sudan SDG|SE Sweden SEK|SG Singapore SGD|SI Slovenia EUR|SK Slovakia EUR
SL Sierra Leone SLE|SM San Marino EUR|SN Senegal XOF|SO Somalia -|SR Suriname SRD|SS South Sudan SSP
ST Sao Tome and Principe STN|SV El Salvador USD|SY Syria -|SZ Eswatini SZL|TD Chad XAF|TG Togo XOF|TH Thailand THB
TJ Tajikistan TJS|TL Timor-Leste USD|TM Turkmenistan TMT|TN Tunisia TND|TO Tonga TOP|TR Turkey TRY
TT Trinidad and Tobago TTD|TV Tuvalu AUD|TW Taiwan TWD|TZ Tanzania TZS|UA Ukraine UAH|UG Uganda UGX|US United States USD
UY Uruguay UYU|UZ Uzbekistan UZS|VA Vatican EUR|VC Saint Vincent and the Grenadines XCD|VE Venezuela -|VN Vietnam VND
VU Vanuatu VUV|WS Samoa WST|XK Kosovo EUR|YE Yemen YER|ZA South Africa ZAR|ZM Zambia ZMW|ZW Zimbabwe -"""
_STATES: Final = {
    "US": """\
AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky
LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana
NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio
OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah
VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming""",
    "CA": """\
AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia
NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon""",
    "AU": """\
ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia
TAS Tasmania|VIC Victoria|WA Western Australia""",
}


def _entries(text: str) -> list[str]:
    return text.replace("\n", "|").split("|")


COUNTRIES: Final = {entry[:2]: entry[3:].rpartition(" ")[0] for entry in _entries(_COUNTRIES)}
"""Code -> name."""
MONEY: Final = {entry[:2]: entry[-3:] for entry in _entries(_COUNTRIES) if not entry.endswith("-")}
"""Code -> currency."""
STATES: Final = {
    f"{country}-{code}": name
    for country, text in _STATES.items()
    for code, _, name in (entry.partition(" ") for entry in _entries(text))
}
"""`US-TX` -> name."""
ALIASES: Final = {
    "usa": "US", "america": "US", "united states of america": "US", "states": "US", "u.s": "US", "u.s.a": "US",
    "uk": "GB", "u.k": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "great britain": "GB", "britain": "GB", "holland": "NL", "south korea": "KR", "republic of korea": "KR",
    "czech republic": "CZ", "uae": "AE", "emirates": "AE", "deutschland": "DE", "espana": "ES", "turkiye": "TR",
    "viet nam": "VN", "cote d'ivoire": "CI", "burma": "MM", "brasil": "BR", "norge": "NO", "sverige": "SE",
    "danmark": "DK", "suomi": "FI", "osterreich": "AT", "schweiz": "CH", "suisse": "CH", "italia": "IT",
    "polska": "PL", "macau": "MO", "macedonia": "MK", "cabo verde": "CV", "swaziland": "SZ", "el": "GR",
    "republic of ireland": "IE", "eire": "IE", "russian federation": "RU", "east timor": "TL", "gambia": "GM",
    "washington dc": "US-DC", "washington d.c": "US-DC", "european union": "EU", "eu": "EU",
}  # fmt: skip
"""What people call them besides, in small letters and without accents."""
