#!/usr/bin/env python3
"""Writes the catalogue of actors that Stemma embeds. See README.md beside this file.

    python3 tools/catalogue/build.py FOLDER_WITH_NODE_MODULES
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, "sources")
OUT = os.path.join(HERE, "..", "..", "src", "Stemma", "Actors", "Resources")
LANGUAGES = ["en", "ko", "pt", "fr", "zh", "ja", "es", "de", "ru", "ar"]
LATIN = {"en", "pt", "fr", "es", "de"}
# The day to which open tenures in sources/offices.tsv were checked.
KNOWN_UNTIL = "2025-06-30"
LICENCE = "Source: CLDR (Unicode-3.0, (c) Unicode, Inc.) and lists compiled for Stemma (CC0-1.0), by tools/catalogue/build.py."
SOURCE_KEY = "Sources: cldr Unicode CLDR; iso3166 codes of ISO 3166-1 by way of CLDR; compiled: compiled for Stemma."
# Codes of CLDR that are no states or territories people act for.
NOT_STATES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "AQ", "BV", "HM", "TF", "UM", "IO", "SJ", "GS"}
# Territories with names that are common words or persons' names in the news, and hardly ever act.
RARE = {"NF", "CX", "CC", "PN", "BL", "MF", "SX", "BQ", "YT", "WF"}
OWN = "compiled"
# States whose papers do not name their own state: there a word of office will do.
HOME = {"KOR": "ko", "PRK": "ko", "CHN": "zh", "TWN": "zh", "JPN": "ja", "RUS": "ru"}
OFFICE_WORDS = {
    "ko": ["총리", "장관", "외교부", "국방부", "대통령", "외무상", "국무위원", "당중앙", "로동당"],
    "zh": ["总理", "部长", "外交部", "国防部", "总统", "發言人", "发言人", "總理", "部長", "國防部", "總統"],
    "ja": ["首相", "大臣", "外相", "防衛相", "官房長官", "報道官", "国防相", "総書記", "大統領"],
    "ru": ["министр", "президент", "премьер", "МИД", "Кремл"],
}
CAPITALS = {
    "Europe/Paris": ("paris", "FRA"), "Europe/London": ("london", "GBR"), "Europe/Berlin": ("berlin", "DEU"), "Europe/Rome": ("rome", "ITA"),
    "Europe/Madrid": ("madrid", "ESP"), "Europe/Lisbon": ("lisbon", "PRT"), "Europe/Vienna": ("vienna", "AUT"),
    "Europe/Warsaw": ("warsaw", "POL"), "Europe/Prague": ("prague", "CZE"), "Europe/Budapest": ("budapest", "HUN"),
    "Europe/Bucharest": ("bucharest", "ROU"), "Europe/Sofia": ("sofia", "BGR"), "Europe/Athens": ("athens", "GRC"),
    "Europe/Helsinki": ("helsinki", "FIN"), "Europe/Stockholm": ("stockholm", "SWE"), "Europe/Oslo": ("oslo", "NOR"),
    "Europe/Copenhagen": ("copenhagen", "DNK"), "Europe/Dublin": ("dublin", "IRL"), "Europe/Amsterdam": ("amsterdam", "NLD"),
    "Europe/Vilnius": ("vilnius", "LTU"), "Europe/Riga": ("riga", "LVA"), "Europe/Tallinn": ("tallinn", "EST"), "Europe/Minsk": ("minsk", "BLR"),
    "Europe/Chisinau": ("chisinau", "MDA"), "Europe/Belgrade": ("belgrade", "SRB"), "Europe/Zagreb": ("zagreb", "HRV"),
    "Europe/Ljubljana": ("ljubljana", "SVN"), "Europe/Sarajevo": ("sarajevo", "BIH"), "Europe/Skopje": ("skopje", "MKD"),
    "Europe/Tirane": ("tirana", "ALB"), "Europe/Podgorica": ("podgorica", "MNE"), "Europe/Bratislava": ("bratislava", "SVK"),
    "Asia/Nicosia": ("nicosia", "CYP"), "Asia/Tbilisi": ("tbilisi", "GEO"), "Asia/Yerevan": ("yerevan", "ARM"), "Asia/Baku": ("baku", "AZE"),
    "Asia/Tehran": ("tehran", "IRN"), "Asia/Baghdad": ("baghdad", "IRQ"), "Asia/Damascus": ("damascus", "SYR"), "Asia/Beirut": ("beirut", "LBN"),
    "Asia/Amman": ("amman", "JOR"), "Asia/Riyadh": ("riyadh", "SAU"), "Asia/Kabul": ("kabul", "AFG"), "Asia/Tashkent": ("tashkent", "UZB"),
    "Asia/Bishkek": ("bishkek", "KGZ"), "Asia/Dushanbe": ("dushanbe", "TJK"), "Asia/Ashgabat": ("ashgabat", "TKM"), "Asia/Dhaka": ("dhaka", "BGD"),
    "Asia/Bangkok": ("bangkok", "THA"), "Asia/Vientiane": ("vientiane", "LAO"), "Asia/Phnom_Penh": ("phnom-penh", "KHM"),
    "Asia/Manila": ("manila", "PHL"), "Asia/Jakarta": ("jakarta", "IDN"), "Asia/Taipei": ("taipei", "TWN"), "Asia/Thimphu": ("thimphu", "BTN"),
    "Asia/Katmandu": ("kathmandu", "NPL"), "Asia/Ulaanbaatar": ("ulaanbaatar", "MNG"), "Africa/Cairo": ("cairo", "EGY"),
    "Africa/Tripoli": ("tripoli", "LBY"), "Africa/Tunis": ("tunis", "TUN"), "Africa/Algiers": ("algiers", "DZA"), "Africa/Dakar": ("dakar", "SEN"),
    "Africa/Bamako": ("bamako", "MLI"), "Africa/Ouagadougou": ("ouagadougou", "BFA"), "Africa/Niamey": ("niamey", "NER"),
    "Africa/Accra": ("accra", "GHA"), "Africa/Addis_Ababa": ("addis-ababa", "ETH"), "Africa/Nairobi": ("nairobi", "KEN"),
    "Africa/Mogadishu": ("mogadishu", "SOM"), "Africa/Khartoum": ("khartoum", "SDN"), "Africa/Juba": ("juba", "SSD"),
    "Africa/Kampala": ("kampala", "UGA"), "Africa/Kigali": ("kigali", "RWA"), "Africa/Kinshasa": ("kinshasa", "COD"),
    "Africa/Luanda": ("luanda", "AGO"), "Africa/Maputo": ("maputo", "MOZ"), "Africa/Harare": ("harare", "ZWE"), "Africa/Lusaka": ("lusaka", "ZMB"),
    "Africa/Windhoek": ("windhoek", "NAM"), "Africa/Bissau": ("bissau", "GNB"), "Africa/Asmera": ("asmara", "ERI"), "Africa/Nouakchott": ("nouakchott", "MRT"),
    "Africa/Ndjamena": ("ndjamena", "TCD"), "America/Havana": ("havana", "CUB"), "America/Bogota": ("bogota", "COL"),
    "America/Caracas": ("caracas", "VEN"), "America/Lima": ("lima", "PER"), "America/Buenos_Aires": ("buenos-aires", "ARG"),
    "America/Montevideo": ("montevideo", "URY"), "America/Asuncion": ("asuncion", "PRY"), "America/Port-au-Prince": ("port-au-prince", "HTI"),
    "America/Managua": ("managua", "NIC"), "America/Tegucigalpa": ("tegucigalpa", "HND"), "America/Santo_Domingo": ("santo-domingo", "DOM"),
    "Asia/Qatar": None, "Asia/Muscat": ("muscat", "OMN"), "Asia/Aden": ("aden", None),
}


def rows(name):
    with open(os.path.join(SOURCES, name), encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


def by_language(fields):
    for field in fields:
        if "=" in field:
            language, forms = field.split("=", 1)
            yield language, [form for form in forms.split(";") if form]


class Catalogue:
    def __init__(self):
        self.actors = {}
        self.names = {}

    def actor(self, ident, kind, klass, parent, name, source):
        self.actors.setdefault(ident, (kind, klass, parent, name, source))

    def name(self, language, form, ident, kind, source):
        self.names.setdefault(language, {}).setdefault(form, {}).setdefault(ident, (kind, source))


def russian(form):
    """A Russian name as a stem: 'Испания' also stands for 'Испании'."""
    if " " in form or "-" in form or len(form) < 4:
        return form
    if form.endswith(("ия", "ья")):
        return form[:-1] + "*"
    return (form[:-1] if form[-1] in "аяйь" else form) + ("*" if form[-1] not in "оуеиы" else "")


def states(catalogue, modules):
    def load(*path):
        with open(os.path.join(modules, *path), encoding="utf-8") as text:
            return json.load(text)

    codes = load("cldr-core", "supplemental", "codeMappings.json")["supplemental"]["codeMappings"]
    alpha3 = {c: v["_alpha3"] for c, v in codes.items() if len(c) == 2 and "_alpha3" in v and c not in NOT_STATES}
    alpha3["XK"] = "XKX"
    for language in LANGUAGES:
        names = load("cldr-localenames-full", "main", language, "territories.json")
        names = names["main"][language]["localeDisplayNames"]["territories"]
        zones = load("cldr-dates-full", "main", language, "timeZoneNames.json")["main"][language]["dates"]["timeZoneNames"]["zone"]
        for code, name in names.items():
            base = code.split("-")[0]
            if base not in alpha3 or base in RARE or len(base) != 2:
                continue
            ident = alpha3[base]
            if language == "en" and code == base:
                catalogue.actor(ident, "place", "state", "", name.replace(" SAR China", "").replace("’", "'"), "iso3166 cldr")
            forms = {name, name.replace("’", "'")}
            if "(" in name or "（" in name:
                forms = set()
            for form in forms:
                form = form.replace(" SAR China", "").replace("中国特别行政区", "")
                if code.endswith("-alt-short") and len(form) < 3 and language in LATIN:
                    continue
                catalogue.name(language, russian(form) if language == "ru" else form, ident, "n", "cldr")
        for zone, target in CAPITALS.items():
            area, city = zone.split("/")
            node = zones.get(area, {}).get(city, {})
            if target and target[1] and "exemplarCity" in node:
                ident, state = target
                if language == "en":
                    catalogue.actor(ident, "place", "capital", state, node["exemplarCity"], "cldr")
                form = node["exemplarCity"]
                catalogue.name(language, russian(form) if language == "ru" else form, ident, "n", "cldr")
            elif target and target[1] and language == "en":
                catalogue.actor(target[0], "place", "capital", target[1], city.replace("_", " "), "cldr")
                for latin in LATIN:
                    catalogue.name(latin, city.replace("_", " "), target[0], "n", "cldr")


def own(catalogue):
    for row in rows("extra.tsv"):
        for language, forms in by_language(row[2:]):
            for form in forms:
                catalogue.name(language, form, row[0], "n", OWN)
    for language in LANGUAGES:
        if os.path.exists(os.path.join(SOURCES, "peoples.%s.tsv" % language)):
            for row in rows("peoples.%s.tsv" % language):
                for form in row[1].split("|"):
                    catalogue.name(language, form, row[0], "p", OWN)
    for row in rows("cities.tsv"):
        names = dict(by_language(row[3:]))
        catalogue.actor(row[0], "place", row[2], row[1], names.get("en", [row[0]])[0], OWN)
        for language, forms in names.items():
            for form in forms:
                catalogue.name(language, form, row[0], "n", OWN)
    for row in rows("organisations.tsv"):
        ident, klass, parent, name = row[0], row[1], row[2], row[3].split(";")[0]
        kind = "place" if klass in ("former-state", "metonym") else "organisation"
        catalogue.actor(ident, kind, klass, parent, name, OWN)
        for language, forms in by_language(row[4:]):
            for form in forms:
                for variant in {form, form.replace("'", "’")}:
                    catalogue.name(language, variant, ident, "m" if klass == "metonym" else "n", OWN)
        # "Stuff (New Zealand)" tells what it is; the bare word means something else too often.
        if "(" not in name:
            catalogue.name("en", name, ident, "m" if klass == "metonym" else "n", OWN)


def people(catalogue):
    """Adds the people and returns what an article has to say for the doubtful forms to mean them."""
    held = {}
    for person, _, of, _, _ in rows("offices.tsv"):
        held.setdefault(person, set()).add(of)
    context = []
    for row in rows("people.tsv"):
        fields = [("mul", row[1].split(";"))] + list(by_language(row[2:]))
        of = held.get(row[0], set()) | {ident for tag, idents in fields if tag == "of" for ident in idents}
        catalogue.actor(row[0], "person", "person", "", row[1].split(";")[0].lstrip("?"), OWN)
        for language, forms in fields:
            if language == "of":
                continue
            words = of | {catalogue.actors[ident][2] for ident in of if catalogue.actors[ident][2]}
            if any(HOME.get(ident) == language for ident in of):
                words |= {"+" + word for word in OFFICE_WORDS[language]}
            for form in forms:
                catalogue.name(language, form.lstrip("?"), row[0], "n", OWN)
                if form.startswith("?") and words:
                    context.append((language, form[1:].rstrip("*"), row[0], "named", "|".join(sorted(words))))
    return context


def write(name, head, lines):
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as out:
        out.write("".join("# %s\n" % line for line in head))
        out.writelines("\t".join(line) + "\n" for line in lines)


def main():
    modules = os.path.join(sys.argv[1], "node_modules")
    catalogue = Catalogue()
    states(catalogue, modules)
    own(catalogue)
    context = list(rows("context.tsv")) + people(catalogue)
    drop = {(row[0], row[1], row[2]) for row in rows("dropped.tsv")}
    ambiguous = {(row[0], row[1]) for row in rows("ambiguous.tsv")}
    ownership = dict(rows("ownership.tsv"))
    unknown = set(ownership) - set(catalogue.actors)
    os.makedirs(OUT, exist_ok=True)
    write("actors.tsv", ["id, kind, class, state or organisation it belongs to, English name, who stands behind a news medium, source", SOURCE_KEY, LICENCE],
          [(ident,) + fields[:4] + (ownership.get(ident, ""), fields[4]) for ident, fields in sorted(catalogue.actors.items())])
    for language, form, kind in rows("blocked.tsv"):
        catalogue.names.setdefault(language, {})[form] = {"-": (kind, OWN)}
    write("context.tsv", ["language, form, id, rule (needs, unless, not-before-digit, named: see tools/catalogue/sources/context.tsv), words", "Source: compiled for Stemma. Licence: CC0-1.0"], [tuple(row) for row in context])
    faults = ["ownership.tsv: no actor " + ident for ident in sorted(unknown)]
    for language, forms in sorted(catalogue.names.items()):
        lines = []
        for form, targets in sorted(forms.items()):
            kept = [(ident, kind, source) for ident, (kind, source) in sorted(targets.items()) if (language, form, ident) not in drop]
            if len(kept) > 1 and (language, form) not in ambiguous:
                faults.append("%s: '%s' names %s: drop one, or list it in ambiguous.tsv" % (language, form, " and ".join(i for i, _, _ in kept)))
            lines += [(form,) + target for target in kept]
        write("names.%s.tsv" % language, ["form, id, kind, source; kind: n name, p people or adjective, m seat of power that stands for its state; id - names something the catalogue does not hold, of the type given", SOURCE_KEY, LICENCE], lines)
    facts = [tuple(row[:3]) + (row[3] if len(row) > 3 else "", row[4] if len(row) > 4 else "", OWN) for row in rows("relations.tsv")]
    for person, office, of, start, end in rows("offices.tsv"):
        facts.append((person, "office:" + office, of, start, "" if end == "-" else end, OWN))
    for ident, (kind, klass, parent, name, source) in catalogue.actors.items():
        if klass == "capital" and parent:
            facts.append((ident, "capital", parent, "", "", source))
    for fact in facts:
        faults += ["%s: no actor %s" % (" ".join(fact), ident) for ident in (fact[0], fact[2]) if ident not in catalogue.actors]
    write("facts.tsv", ["Dated facts: subject, kind, object, from, to (the day it no longer holds; empty: open or not known), source.", "Open facts were checked until %s." % KNOWN_UNTIL, SOURCE_KEY, LICENCE], sorted(facts))
    write("state-signs.tsv", ["language, sign or string, id, kind", "Source: compiled for Stemma. Licence: CC0-1.0"], list(rows("signs.tsv")))
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
