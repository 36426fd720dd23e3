"""How many people live in a place: rounded, for comparison with what a scheme would need."""

from __future__ import annotations

from typing import Final

SOURCE: Final = "UN World Population Prospects 2024 (mid-2024); US states: census of 2020; EU: Eurostat, 2024; rounded"
WORLD: Final = 8_160_000_000
COUNTRIES: Final = {
    "US": ("the United States", 345_000_000), "GB": ("the United Kingdom", 69_000_000), "CA": ("Canada", 40_000_000),
    "AU": ("Australia", 27_000_000), "IN": ("India", 1_451_000_000), "CN": ("China", 1_419_000_000),
    "KR": ("Korea", 52_000_000), "TW": ("Taiwan", 23_000_000), "MY": ("Malaysia", 36_000_000),
    "NO": ("Norway", 5_600_000), "ID": ("Indonesia", 283_000_000), "PH": ("the Philippines", 116_000_000),
    "VN": ("Vietnam", 101_000_000), "EU": ("the European Union", 449_000_000), "DE": ("Germany", 84_600_000),
    "FR": ("France", 66_500_000), "IT": ("Italy", 59_300_000), "ES": ("Spain", 47_900_000),
    "PL": ("Poland", 38_500_000), "NL": ("the Netherlands", 18_200_000), "BE": ("Belgium", 11_700_000),
    "SE": ("Sweden", 10_600_000), "AT": ("Austria", 9_100_000), "IE": ("Ireland", 5_300_000),
    "DK": ("Denmark", 6_000_000), "FI": ("Finland", 5_600_000), "PT": ("Portugal", 10_400_000),
}  # fmt: skip
STATES: Final = {
    "CA": ("California", 39_500_000), "TX": ("Texas", 29_100_000), "FL": ("Florida", 21_500_000),
    "NY": ("New York", 20_200_000), "PA": ("Pennsylvania", 13_000_000), "IL": ("Illinois", 12_800_000),
    "OH": ("Ohio", 11_800_000), "GA": ("Georgia", 10_700_000), "NC": ("North Carolina", 10_400_000),
    "MI": ("Michigan", 10_100_000), "NJ": ("New Jersey", 9_300_000), "VA": ("Virginia", 8_600_000),
    "WA": ("Washington", 7_700_000), "AZ": ("Arizona", 7_200_000), "MA": ("Massachusetts", 7_000_000),
    "TN": ("Tennessee", 6_900_000), "IN": ("Indiana", 6_800_000), "MD": ("Maryland", 6_200_000),
    "MO": ("Missouri", 6_200_000), "WI": ("Wisconsin", 5_900_000), "CO": ("Colorado", 5_800_000),
    "MN": ("Minnesota", 5_700_000), "SC": ("South Carolina", 5_100_000), "AL": ("Alabama", 5_000_000),
    "LA": ("Louisiana", 4_700_000), "KY": ("Kentucky", 4_500_000), "OR": ("Oregon", 4_200_000),
    "OK": ("Oklahoma", 4_000_000), "CT": ("Connecticut", 3_600_000), "UT": ("Utah", 3_300_000),
    "IA": ("Iowa", 3_200_000), "NV": ("Nevada", 3_100_000), "AR": ("Arkansas", 3_000_000),
    "MS": ("Mississippi", 3_000_000), "KS": ("Kansas", 2_900_000), "NM": ("New Mexico", 2_100_000),
    "NE": ("Nebraska", 2_000_000), "ID": ("Idaho", 1_800_000), "WV": ("West Virginia", 1_800_000),
    "HI": ("Hawaii", 1_500_000), "NH": ("New Hampshire", 1_400_000), "ME": ("Maine", 1_400_000),
    "RI": ("Rhode Island", 1_100_000), "MT": ("Montana", 1_100_000), "DE": ("Delaware", 1_000_000),
    "SD": ("South Dakota", 890_000), "ND": ("North Dakota", 780_000), "AK": ("Alaska", 730_000),
    "DC": ("the District of Columbia", 690_000), "VT": ("Vermont", 640_000), "WY": ("Wyoming", 580_000),
}  # fmt: skip


def around(places: tuple[str, ...], town: int | None) -> tuple[tuple[str, int], ...]:
    """The places that hold somebody who lives there, smallest first, the world last; only those that are known."""
    found = [("your town", town)] if town else []
    for place in places[:1]:
        country, _, state = place.upper().partition("-")
        found += [STATES[state]] if country == "US" and state in STATES else []
        found += [COUNTRIES[code] for code in [{"UK": "GB", "USA": "US"}.get(country, country)] if code in COUNTRIES]
    return (*found, ("the world", WORLD))
