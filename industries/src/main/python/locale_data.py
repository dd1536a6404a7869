"""People and places of countries other than the US: written for this project from general knowledge.

What Datafaker has by sex or as plain list is extracted by VocabularyExtractor instead; this file has the rest.
LOCALES: locale -> female, male and family names (a name may be "native=Latin"; the Latin form is what e-mails show),
streets, how an address is written with the divisor that makes house numbers local, forms of company names, and
cities: "city|state|state name|region|phone|latitude|longitude|people in thousands|postcodes". A postcode is a real
one of its city; coordinates are the city's. `phone` is all but the last two digits of numbers that nobody has: ranges
reserved for fiction by Ofcom (GB), ARCEP (FR) and the Bundesnetzagentur (DE); elsewhere +CC 555 01xx, which is too
short to be dialled.
"""

LOCALES = {
    "en-GB": {
        "timezone": "Europe/London",
        "F": "Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophie Grace Emily Charlotte Jessica Chloe Lucy Hannah Megan Bethany Gemma Fiona Nicola Imogen Poppy Harriet Alice Rebecca Claire",
        "M": "Oliver George Arthur Noah Muhammad Leo Harry Oscar Archie Henry Jack Alfie Charlie Freddie Thomas James William Joshua Daniel Callum Liam Ewan Rhys Gareth Nigel Graham Stuart Simon Andrew Duncan",
        "last": "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Hughes Edwards Turner Hill Cooper Ward Morris Khan Moore Clark Harrison Ahmed Baker Morgan Allen Begum Campbell MacDonald Stewart Murray Reid Fraser Bennett Shaw Griffiths Ellis Chapman Hussain Fletcher",
        "streets": "High Street;Station Road;Church Lane;Victoria Road;Mill Lane;Park Avenue;Queen Street;King Street;London Road;Manor Road;The Green;Springfield Road;Orchard Close;York Road;Albert Road;Chapel Street;Grange Road;Windsor Crescent",
        "address": ("{house_number} {street}", 12),
        "companies": "{founder} Ltd;{founder} & {partner} LLP;{founder} & Sons Ltd;{founder} Logistics Ltd;{founder} Engineering plc;{founder} Foods Ltd;{founder} Consulting Ltd;{founder} Construction Ltd;{founder} Group plc;{founder} Interiors Ltd",
        "cities": """London|LND|Greater London|South|020 7946 09|51.51|-0.13|8900|SW1A 1AA,E1 6AN,N1 9GU,SE1 7PB,W1D 3QU,NW1 6XE,EC1A 1BB,SW11 1AA
Birmingham|WMD|West Midlands|Midlands|0121 496 09|52.48|-1.90|1140|B1 1BB,B15 2TT,B29 6BD
Manchester|GTM|Greater Manchester|North|0161 496 09|53.48|-2.24|550|M1 1AE,M4 1HQ,M14 5TP
Leeds|WYK|West Yorkshire|North|0113 496 09|53.80|-1.55|530|LS1 4DY,LS6 2UJ
Sheffield|SYK|South Yorkshire|North|0114 496 09|53.38|-1.47|550|S1 2HE,S10 2TN
Liverpool|MSY|Merseyside|North|0151 496 09|53.41|-2.98|490|L1 8JQ,L8 7LG
Bristol|BST|Bristol|South|0117 496 09|51.45|-2.59|470|BS1 5TR,BS8 1TH
Leicester|LEC|Leicestershire|Midlands|0116 496 09|52.64|-1.13|370|LE1 5YA,LE2 7LX
Nottingham|NTT|Nottinghamshire|Midlands|0115 496 09|52.95|-1.15|320|NG1 5DT,NG7 2RD
Reading|RDG|Berkshire|South|0118 496 09|51.45|-0.97|170|RG1 1AX,RG6 6UR
Edinburgh|EDH|Edinburgh|Scotland|0131 496 09|55.95|-3.19|510|EH1 1YZ,EH8 9YL,EH3 9QG
Glasgow|GLG|Glasgow|Scotland|0141 496 09|55.86|-4.25|630|G1 1XQ,G12 8QQ,G3 8AG
Cardiff|CRF|Cardiff|Wales|029 2018 09|51.48|-3.18|360|CF10 1EP,CF24 4HQ
Belfast|BFS|Belfast|Northern Ireland|028 9649 67|54.60|-5.93|340|BT1 5GS,BT7 1NN""",
    },
    "de-DE": {
        "timezone": "Europe/Berlin",
        "streets": "Hauptstraße;Bahnhofstraße;Gartenstraße;Schulstraße;Dorfstraße;Bergstraße;Lindenstraße;Kirchstraße;Waldstraße;Ringstraße;Goethestraße;Schillerstraße;Mozartstraße;Rosenweg;Amselweg;Am Markt;Poststraße;Mühlenweg;Birkenweg;Friedrichstraße",
        "address": ("{street} {house_number}", 18),
        "companies": "{founder} GmbH;{founder} & {partner} GmbH;{founder} AG;{founder} Logistik GmbH;{founder} Maschinenbau GmbH & Co. KG;Autohaus {founder} GmbH;Bäckerei {founder};{founder} & Söhne KG;{founder} IT-Systeme GmbH;Elektro {founder} e.K.;{founder} Bau GmbH;Druckerei {founder} OHG",
        "cities": """Berlin|BE|Berlin|Ost|030 231250|52.52|13.41|3650|10115,10178,10437,10967,12043,13353,14055
Hamburg|HH|Hamburg|Nord|040 669690|53.55|9.99|1840|20095,20253,21073,22303,22767
München|BY|Bayern|Süd|089 999980|48.14|11.58|1480|80331,80469,80802,81541,81667
Köln|NW|Nordrhein-Westfalen|West|0221 47100|50.94|6.96|1080|50667,50823,50937,51063
Frankfurt am Main|HE|Hessen|West|069 900090|50.11|8.68|760|60311,60318,60486,60594
Stuttgart|BW|Baden-Württemberg|Süd|0171 39200|48.78|9.18|630|70173,70190,70372
Düsseldorf|NW|Nordrhein-Westfalen|West|0171 39200|51.23|6.77|620|40210,40223,40477
Leipzig|SN|Sachsen|Ost|0171 39200|51.34|12.37|600|04103,04229,04315
Dortmund|NW|Nordrhein-Westfalen|West|0171 39200|51.51|7.47|590|44135,44227
Essen|NW|Nordrhein-Westfalen|West|0171 39200|51.46|7.01|580|45127,45131
Bremen|HB|Bremen|Nord|0171 39200|53.08|8.80|570|28195,28203
Dresden|SN|Sachsen|Ost|0171 39200|51.05|13.74|560|01067,01099,01309
Hannover|NI|Niedersachsen|Nord|0171 39200|52.37|9.73|535|30159,30449
Nürnberg|BY|Bayern|Süd|0171 39200|49.45|11.08|520|90402,90443
Freiburg im Breisgau|BW|Baden-Württemberg|Süd|0171 39200|48.00|7.85|230|79098,79106
Rostock|MV|Mecklenburg-Vorpommern|Nord|0171 39200|54.09|12.14|210|18055,18057""",
    },
    "fr-FR": {
        "timezone": "Europe/Paris",
        "phone": "{area_code} {phone_line}",
        "F": "Marie Jade Louise Alice Chloé Emma Inès Léa Camille Manon Sarah Juliette Zoé Lucie Clara Anaïs Élodie Céline Nathalie Sophie Isabelle Catherine Sylvie Monique Françoise Valérie Aurélie Charlotte Mathilde Pauline",
        "M": "Jean Gabriel Louis Raphaël Jules Adam Lucas Léo Hugo Arthur Nathan Paul Thomas Antoine Nicolas Julien Pierre Michel Philippe Alain Bernard Christophe Laurent Sébastien Maxime Alexandre Guillaume Benoît François Étienne",
        "streets": "Rue de la République;Rue Victor Hugo;Rue de l'Église;Place de la Mairie;Avenue Jean Jaurès;Rue du Moulin;Rue Pasteur;Boulevard Gambetta;Rue des Écoles;Rue du Château;Avenue de la Gare;Rue des Lilas;Rue Jules Ferry;Rue de Verdun;Impasse des Acacias;Rue Voltaire",
        "address": ("{house_number} {street}", 20),
        "companies": "{founder} SARL;{founder} SA;{founder} et Fils SARL;{founder} & {partner} SAS;Transports {founder} SAS;Boulangerie {founder};Établissements {founder} SA;Groupe {founder} SA;{founder} Conseil SASU;Menuiserie {founder} SARL",
        "cities": """Paris|IDF|Île-de-France|Île-de-France|01 99 00 55|48.86|2.35|2160|75001,75005,75011,75013,75015,75018,75020
Lyon|ARA|Auvergne-Rhône-Alpes|Sud-Est|04 65 71 55|45.76|4.84|520|69001,69003,69007
Marseille|PAC|Provence-Alpes-Côte d'Azur|Sud-Est|04 65 71 55|43.30|5.37|870|13001,13005,13008
Toulouse|OCC|Occitanie|Sud-Ouest|05 36 49 55|43.60|1.44|490|31000,31400,31500
Nice|PAC|Provence-Alpes-Côte d'Azur|Sud-Est|04 65 71 55|43.70|7.27|340|06000,06200
Nantes|PDL|Pays de la Loire|Nord-Ouest|02 61 91 55|47.22|-1.55|320|44000,44300
Strasbourg|GES|Grand Est|Nord-Est|03 53 01 55|48.57|7.75|290|67000,67100
Montpellier|OCC|Occitanie|Sud-Est|04 65 71 55|43.61|3.88|300|34000,34070
Bordeaux|NAQ|Nouvelle-Aquitaine|Sud-Ouest|05 36 49 55|44.84|-0.58|260|33000,33300
Lille|HDF|Hauts-de-France|Nord-Est|03 53 01 55|50.63|3.06|235|59000,59800
Rennes|BRE|Bretagne|Nord-Ouest|02 61 91 55|48.11|-1.68|220|35000,35200
Reims|GES|Grand Est|Nord-Est|03 53 01 55|49.26|4.03|180|51100
Dijon|BFC|Bourgogne-Franche-Comté|Nord-Est|03 53 01 55|47.32|5.04|160|21000
Versailles|IDF|Île-de-France|Île-de-France|01 99 00 55|48.80|2.13|85|78000""",
    },
    "es-ES": {
        "timezone": "Europe/Madrid",
        "streets": "Calle Mayor;Calle Real;Avenida de la Constitución;Calle del Sol;Calle de la Iglesia;Plaza de España;Calle Cervantes;Calle San José;Calle Nueva;Paseo de la Estación;Calle Goya;Calle del Pilar;Avenida de Andalucía;Calle Colón;Ronda del Norte;Calle Velázquez",
        "address": ("{street}, {house_number}", 25),
        "companies": "{founder} S.L.;{founder} y {partner} S.L.;{founder} S.A.;Hermanos {founder} S.L.;Transportes {founder} S.A.;Construcciones {founder} S.L.;Grupo {founder} S.A.;{founder} Asesores S.L.P.;Talleres {founder} S.L.;Distribuciones {founder} S.A.",
        "cities": """Madrid|MD|Comunidad de Madrid|Centro|+34 555 01|40.42|-3.70|3280|28001,28004,28013,28020,28045
Barcelona|CT|Cataluña|Este|+34 555 01|41.39|2.17|1620|08001,08010,08025,08036
Valencia|VC|Comunidad Valenciana|Este|+34 555 01|39.47|-0.38|790|46001,46021
Sevilla|AN|Andalucía|Sur|+34 555 01|37.39|-5.98|685|41001,41013
Zaragoza|AR|Aragón|Norte|+34 555 01|41.65|-0.89|675|50001,50009
Málaga|AN|Andalucía|Sur|+34 555 01|36.72|-4.42|580|29001,29016
Murcia|MC|Región de Murcia|Este|+34 555 01|37.99|-1.13|460|30001
Palma|IB|Illes Balears|Este|+34 555 01|39.57|2.65|415|07001
Bilbao|PV|País Vasco|Norte|+34 555 01|43.26|-2.93|345|48001,48009
Valladolid|CL|Castilla y León|Centro|+34 555 01|41.65|-4.72|295|47001
Granada|AN|Andalucía|Sur|+34 555 01|37.18|-3.60|230|18001
A Coruña|GA|Galicia|Norte|+34 555 01|43.37|-8.40|245|15001""",
    },
    "it-IT": {
        "timezone": "Europe/Rome",
        "F": "Sofia Giulia Aurora Alice Ginevra Emma Giorgia Beatrice Chiara Martina Francesca Sara Anna Elena Valentina Alessia Federica Silvia Laura Paola Maria Rosa Lucia Teresa Elisa Monica Caterina Ilaria Serena Daniela",
        "M": "Leonardo Francesco Alessandro Lorenzo Mattia Andrea Gabriele Riccardo Tommaso Giuseppe Antonio Giovanni Marco Luca Matteo Davide Simone Federico Stefano Roberto Paolo Mario Luigi Salvatore Vincenzo Angelo Pietro Filippo Enrico Massimo",
        "streets": "Via Roma;Via Garibaldi;Via Mazzini;Corso Italia;Via Dante;Via Verdi;Piazza del Duomo;Via Cavour;Viale Europa;Via Marconi;Via San Francesco;Via Leopardi;Via della Stazione;Via Matteotti;Via Vittorio Veneto;Largo Carducci",
        "address": ("{street} {house_number}", 20),
        "companies": "{founder} S.r.l.;{founder} S.p.A.;Fratelli {founder} S.n.c.;{founder} & {partner} S.r.l.;Autotrasporti {founder} S.r.l.;Officine {founder} S.p.A.;Studio {founder};Pastificio {founder} S.p.A.;Gruppo {founder} S.p.A.;Edilizia {founder} S.r.l.",
        "cities": """Roma|RM|Lazio|Centro|+39 555 01|41.89|12.48|2760|00118,00153,00184,00192
Milano|MI|Lombardia|Nord-Ovest|+39 555 01|45.46|9.19|1370|20121,20129,20144,20154
Napoli|NA|Campania|Sud|+39 555 01|40.85|14.27|920|80121,80134
Torino|TO|Piemonte|Nord-Ovest|+39 555 01|45.07|7.69|850|10121,10138
Palermo|PA|Sicilia|Isole|+39 555 01|38.12|13.36|635|90133,90141
Genova|GE|Liguria|Nord-Ovest|+39 555 01|44.41|8.93|560|16121,16128
Bologna|BO|Emilia-Romagna|Nord-Est|+39 555 01|44.49|11.34|390|40121,40138
Firenze|FI|Toscana|Centro|+39 555 01|43.77|11.26|365|50121,50136
Bari|BA|Puglia|Sud|+39 555 01|41.12|16.87|315|70121
Catania|CT|Sicilia|Isole|+39 555 01|37.50|15.09|300|95121
Venezia|VE|Veneto|Nord-Est|+39 555 01|45.44|12.32|255|30121,30172
Verona|VR|Veneto|Nord-Est|+39 555 01|45.44|10.99|255|37121""",
    },
    "pt-BR": {
        "timezone": "America/Sao_Paulo",
        "streets": "Rua São José;Rua Sete de Setembro;Avenida Brasil;Rua Quinze de Novembro;Rua Tiradentes;Avenida Paulista;Rua das Flores;Rua Santos Dumont;Avenida Getúlio Vargas;Rua Dom Pedro II;Rua Bela Vista;Travessa da Paz;Rua São Pedro;Avenida Atlântica;Rua Santa Luzia;Rua do Comércio",
        "address": ("{street}, {house_number}", 1.2),
        "companies": "{founder} Ltda.;{founder} & {partner} Ltda.;{founder} S.A.;Irmãos {founder} Ltda.;Transportadora {founder} Ltda.;Comercial {founder} Ltda.;Construtora {founder} S.A.;Grupo {founder} S.A.;Padaria {founder} ME;{founder} Consultoria Ltda.",
        "cities": """São Paulo|SP|São Paulo|Sudeste|+55 555 01|-23.55|-46.63|11450|01001-000,01310-100,04538-132,05422-010
Rio de Janeiro|RJ|Rio de Janeiro|Sudeste|+55 555 01|-22.91|-43.17|6210|20040-002,22041-001,22410-003
Brasília|DF|Distrito Federal|Centro-Oeste|+55 555 01|-15.79|-47.88|2820|70040-010,70297-400
Salvador|BA|Bahia|Nordeste|+55 555 01|-12.97|-38.50|2420|40020-000,41810-012
Fortaleza|CE|Ceará|Nordeste|+55 555 01|-3.72|-38.54|2430|60030-000,60165-121
Belo Horizonte|MG|Minas Gerais|Sudeste|+55 555 01|-19.92|-43.94|2320|30110-000,30140-071
Manaus|AM|Amazonas|Norte|+55 555 01|-3.12|-60.02|2060|69005-010,69050-001
Curitiba|PR|Paraná|Sul|+55 555 01|-25.43|-49.27|1770|80010-000,80420-090
Recife|PE|Pernambuco|Nordeste|+55 555 01|-8.05|-34.88|1490|50010-000,51020-000
Goiânia|GO|Goiás|Centro-Oeste|+55 555 01|-16.69|-49.26|1440|74003-010
Belém|PA|Pará|Norte|+55 555 01|-1.46|-48.50|1300|66010-000
Porto Alegre|RS|Rio Grande do Sul|Sul|+55 555 01|-30.03|-51.23|1330|90010-000,90570-020
Florianópolis|SC|Santa Catarina|Sul|+55 555 01|-27.60|-48.55|540|88010-000""",
    },
    "nl-NL": {
        "timezone": "Europe/Amsterdam",
        "F": "Emma Julia Mila Tess Sophie Zoë Sara Nora Yara Eva Lotte Anna Sanne Lisa Femke Marieke Ingrid Anneke Wilma Petra Monique Esther Fleur Iris Maud Roos Noor Hanneke Saskia Loes",
        "M": "Noah Sem Liam Lucas Daan Finn Levi Luuk Mees Milan Bram Thijs Jesse Lars Tim Sander Jeroen Bas Pieter Jan Kees Hendrik Willem Johan Maarten Ruben Stijn Joost Wouter Gerrit",
        "last": "de Jong;Jansen;de Vries;van den Berg;van Dijk;Bakker;Janssen;Visser;Smit;Meijer;de Boer;Mulder;de Groot;Bos;Vos;Peters;Hendriks;van Leeuwen;Dekker;Brouwer;de Wit;Dijkstra;Smits;de Graaf;van der Meer;Kok;Jacobs;de Haan;Vermeulen;van den Heuvel;van der Veen;van den Broek;de Bruijn;Schouten;van Beek;Willems;van Vliet;Hoekstra;Maas;Verhoeven;Koster;van Dam;Prins;Blom;Huisman;Peeters;Kuipers;van Veen;Postma;Kramer",
        "streets": "Dorpsstraat;Kerkstraat;Stationsweg;Molenweg;Schoolstraat;Julianastraat;Beatrixlaan;Wilhelminastraat;Prinsengracht;Marktplein;Nieuwstraat;Eikenlaan;Kastanjelaan;Havenstraat;Parallelweg;Burgemeester de Vlugtlaan",
        "address": ("{street} {house_number}", 15),
        "companies": "{founder} B.V.;{founder} & Zonen B.V.;{founder} en {partner} B.V.;Bouwbedrijf {founder} B.V.;{founder} Transport B.V.;Bakkerij {founder};{founder} Groep N.V.;{founder} Advies B.V.;Installatiebedrijf {founder} B.V.;Drukkerij {founder} V.O.F.",
        "cities": """Amsterdam|NH|Noord-Holland|West|+31 555 01|52.37|4.90|920|1012 JS,1017 CT,1054 RJ,1091 GH
Rotterdam|ZH|Zuid-Holland|West|+31 555 01|51.92|4.48|660|3011 AD,3031 CJ,3072 AP
Den Haag|ZH|Zuid-Holland|West|+31 555 01|52.08|4.30|560|2511 CS,2585 AV
Utrecht|UT|Utrecht|West|+31 555 01|52.09|5.12|370|3511 AD,3572 KC
Eindhoven|NB|Noord-Brabant|Zuid|+31 555 01|51.44|5.48|245|5611 AZ,5623 EJ
Groningen|GR|Groningen|Noord|+31 555 01|53.22|6.57|240|9711 LM,9725 BC
Tilburg|NB|Noord-Brabant|Zuid|+31 555 01|51.56|5.09|230|5038 EA
Almere|FL|Flevoland|Oost|+31 555 01|52.37|5.22|225|1315 HR
Breda|NB|Noord-Brabant|Zuid|+31 555 01|51.59|4.78|185|4811 XS
Nijmegen|GE|Gelderland|Oost|+31 555 01|51.84|5.86|185|6511 PP
Arnhem|GE|Gelderland|Oost|+31 555 01|51.98|5.91|165|6811 EP
Maastricht|LI|Limburg|Zuid|+31 555 01|50.85|5.69|125|6211 CK
Leeuwarden|FR|Friesland|Noord|+31 555 01|53.20|5.80|127|8911 DM""",
    },
    "pl-PL": {
        "timezone": "Europe/Warsaw",
        "F": "Zuzanna Julia Maja Zofia Hanna Lena Alicja Maria Oliwia Amelia Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Monika Joanna Beata Dorota Renata Aleksandra Natalia Karolina Paulina Weronika Iwona Grażyna",
        "M": "Antoni Jan Aleksander Franciszek Jakub Szymon Leon Mikołaj Stanisław Filip Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Grzegorz Łukasz Adam Zbigniew Jerzy Tadeusz Mateusz Dariusz Mariusz Wojciech Kamil Rafał Maciej",
        "streets": "ul. Polna;ul. Leśna;ul. Słoneczna;ul. Krótka;ul. Szkolna;ul. Ogrodowa;ul. Lipowa;ul. Łąkowa;ul. Brzozowa;ul. Kwiatowa;ul. Kościelna;ul. Sosnowa;ul. Zielona;ul. Parkowa;ul. Akacjowa;ul. Mickiewicza;ul. Kościuszki;al. Jana Pawła II",
        "address": ("{street} {house_number}", 18),
        "companies": "{founder} Sp. z o.o.;{founder} S.A.;{founder} i {partner} Sp. j.;PPHU {founder};Grupa {founder} S.A.;{founder} Transport Sp. z o.o.;Zakład Budowlany {founder};Hurtownia {founder} Sp. z o.o.;{founder} Consulting Sp. z o.o.;Piekarnia {founder}",
        "cities": """Warszawa|MZ|Mazowieckie|Centrum|+48 555 01|52.23|21.01|1860|00-001,00-950,02-305,03-472
Kraków|MA|Małopolskie|Południe|+48 555 01|50.06|19.94|800|30-001,31-042
Wrocław|DS|Dolnośląskie|Zachód|+48 555 01|51.11|17.03|670|50-001,53-611
Łódź|LD|Łódzkie|Centrum|+48 555 01|51.76|19.46|660|90-001,93-121
Poznań|WP|Wielkopolskie|Zachód|+48 555 01|52.41|16.93|540|60-001,61-701
Gdańsk|PM|Pomorskie|Północ|+48 555 01|54.35|18.65|490|80-001,80-309
Szczecin|ZP|Zachodniopomorskie|Północ|+48 555 01|53.43|14.55|390|70-001
Bydgoszcz|KP|Kujawsko-Pomorskie|Północ|+48 555 01|53.12|18.01|330|85-001
Lublin|LU|Lubelskie|Wschód|+48 555 01|51.25|22.57|330|20-001
Białystok|PD|Podlaskie|Wschód|+48 555 01|53.13|23.16|290|15-001
Katowice|SL|Śląskie|Południe|+48 555 01|50.26|19.02|280|40-001
Rzeszów|PK|Podkarpackie|Wschód|+48 555 01|50.04|22.00|195|35-001""",
    },
    "ja-JP": {
        "timezone": "Asia/Tokyo",
        "F": "陽葵=Himari;結衣=Yui;咲良=Sakura;美咲=Misaki;葵=Aoi;陽菜=Hina;七海=Nanami;彩花=Ayaka;明日香=Asuka;由美子=Yumiko;恵子=Keiko;久美子=Kumiko;洋子=Yoko;智子=Tomoko;直美=Naomi;真由美=Mayumi;裕子=Yuko;和子=Kazuko;幸子=Sachiko;愛=Ai;麻衣=Mai;千尋=Chihiro;優子=Yuko;遥=Haruka",
        "M": "蓮=Ren;大翔=Hiroto;陽翔=Haruto;湊=Minato;翔太=Shota;拓海=Takumi;健太=Kenta;大輔=Daisuke;直樹=Naoki;誠=Makoto;浩=Hiroshi;隆=Takashi;剛=Tsuyoshi;健一=Kenichi;哲也=Tetsuya;達也=Tatsuya;和彦=Kazuhiko;茂=Shigeru;修=Osamu;一郎=Ichiro;勇気=Yuki;亮=Ryo;学=Manabu;雄太=Yuta",
        "last": "佐藤=Sato;鈴木=Suzuki;高橋=Takahashi;田中=Tanaka;伊藤=Ito;渡辺=Watanabe;山本=Yamamoto;中村=Nakamura;小林=Kobayashi;加藤=Kato;吉田=Yoshida;山田=Yamada;佐々木=Sasaki;山口=Yamaguchi;松本=Matsumoto;井上=Inoue;木村=Kimura;林=Hayashi;斎藤=Saito;清水=Shimizu;山崎=Yamazaki;森=Mori;池田=Ikeda;橋本=Hashimoto;阿部=Abe;石川=Ishikawa;山下=Yamashita;中島=Nakajima;石井=Ishii;小川=Ogawa;前田=Maeda;岡田=Okada;長谷川=Hasegawa;藤田=Fujita;後藤=Goto;近藤=Kondo;村上=Murakami;遠藤=Endo;青木=Aoki;坂本=Sakamoto",
        "streets": "中央1丁目;本町2丁目;栄町3丁目;緑町1丁目;桜木町2丁目;東町4丁目;西町1丁目;南町2丁目;北町3丁目;旭町1丁目;泉町2丁目;若葉町1丁目;幸町3丁目;大手町1丁目",
        "address": ("{street}{house_number}番地", 45),
        "companies": "{founder}工業株式会社;{founder}商事株式会社;株式会社{founder}製作所;{founder}建設株式会社;{founder}運輸株式会社;株式会社{founder};有限会社{founder}商店;{founder}電機株式会社;{founder}食品株式会社;{founder}印刷株式会社",
        "cities": """千代田区|東京都|東京都|関東|+81 555 01|35.69|139.75|70|100-0001,101-0021,102-0082
世田谷区|東京都|東京都|関東|+81 555 01|35.65|139.65|940|154-0001,156-0043,158-0094
新宿区|東京都|東京都|関東|+81 555 01|35.69|139.70|350|160-0022,162-0825
横浜市|神奈川県|神奈川県|関東|+81 555 01|35.44|139.64|3770|220-0012,231-0023
大阪市|大阪府|大阪府|近畿|+81 555 01|34.69|135.50|2750|530-0001,542-0081
名古屋市|愛知県|愛知県|中部|+81 555 01|35.18|136.91|2330|450-0002,460-0008
札幌市|北海道|北海道|北海道|+81 555 01|43.06|141.35|1970|060-0001,064-0804
福岡市|福岡県|福岡県|九州|+81 555 01|33.59|130.40|1620|810-0001,812-0011
神戸市|兵庫県|兵庫県|近畿|+81 555 01|34.69|135.20|1520|650-0001,651-0087
京都市|京都府|京都府|近畿|+81 555 01|35.01|135.77|1460|600-8001,604-8005
仙台市|宮城県|宮城県|東北|+81 555 01|38.27|140.87|1090|980-0021
広島市|広島県|広島県|中国|+81 555 01|34.39|132.46|1200|730-0011
新潟市|新潟県|新潟県|中部|+81 555 01|37.92|139.04|780|950-0087
那覇市|沖縄県|沖縄県|九州|+81 555 01|26.21|127.68|315|900-0001""",
    },
    "ko-KR": {
        "timezone": "Asia/Seoul",
        "F": "서연 민서 지우 서윤 지민 수아 하은 예은 윤서 채원 지원 수빈 은지 유진 미영 영희 은영 현정 지혜 소영 경숙 정희 혜진 나연",
        "M": "민준 서준 도윤 예준 시우 주원 지호 준서 준우 현우 지훈 동현 성민 재현 민수 영호 상훈 정훈 성호 진우 태현 승현 건우 우진",
        "last": "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남",
        "streets": "세종대로;테헤란로;강남대로;중앙로;시청로;월드컵로;충장로;해운대로;대학로;한강대로;동성로;남산길;은행로;공원로",
        "address": ("{street} {house_number}", 15),
        "companies": "{founder}전자 주식회사;주식회사 {founder}건설;{founder}물산 주식회사;{founder}식품 주식회사;주식회사 {founder}소프트;{founder}산업 주식회사;{founder}물류 주식회사;{founder}상사;{founder}화학 주식회사;{founder}디자인",
        "cities": """서울|서울특별시|서울특별시|수도권|+82 555 01|37.57|126.98|9400|04524,06236,03187,05551
부산|부산광역시|부산광역시|영남|+82 555 01|35.18|129.08|3300|47545,48094
인천|인천광역시|인천광역시|수도권|+82 555 01|37.46|126.71|2990|21554,22001
대구|대구광역시|대구광역시|영남|+82 555 01|35.87|128.60|2370|41911,42601
대전|대전광역시|대전광역시|충청|+82 555 01|36.35|127.38|1440|35242,34126
광주|광주광역시|광주광역시|호남|+82 555 01|35.16|126.85|1420|61945,62375
수원|경기도|경기도|수도권|+82 555 01|37.26|127.03|1190|16490,16571
울산|울산광역시|울산광역시|영남|+82 555 01|35.54|129.31|1100|44675
성남|경기도|경기도|수도권|+82 555 01|37.42|127.13|920|13437
청주|충청북도|충청북도|충청|+82 555 01|36.64|127.49|850|28542
전주|전북특별자치도|전북특별자치도|호남|+82 555 01|35.82|127.15|640|54994
제주|제주특별자치도|제주특별자치도|제주|+82 555 01|33.50|126.53|490|63122
춘천|강원특별자치도|강원특별자치도|강원|+82 555 01|37.88|127.73|285|24266""",
    },
    "zh-CN": {
        "timezone": "Asia/Shanghai",
        "F": "秀英=Xiuying;桂英=Guiying;玉兰=Yulan;丽=Li;敏=Min;静=Jing;艳=Yan;娟=Juan;霞=Xia;芳=Fang;雪=Xue;婷婷=Tingting;欣怡=Xinyi;梓涵=Zihan;诗涵=Shihan;雨桐=Yutong;佳怡=Jiayi;晓燕=Xiaoyan;红梅=Hongmei;思琪=Siqi;梦瑶=Mengyao;慧=Hui;琳=Lin;倩=Qian",
        "M": "伟=Wei;强=Qiang;磊=Lei;军=Jun;勇=Yong;杰=Jie;涛=Tao;超=Chao;明=Ming;刚=Gang;建国=Jianguo;建华=Jianhua;志强=Zhiqiang;浩宇=Haoyu;子轩=Zixuan;宇航=Yuhang;博文=Bowen;浩然=Haoran;俊杰=Junjie;文博=Wenbo;天宇=Tianyu;鹏=Peng;斌=Bin;海波=Haibo",
        "last": "王=Wang;李=Li;张=Zhang;刘=Liu;陈=Chen;杨=Yang;黄=Huang;赵=Zhao;吴=Wu;周=Zhou;徐=Xu;孙=Sun;马=Ma;朱=Zhu;胡=Hu;郭=Guo;何=He;高=Gao;罗=Luo;郑=Zheng;梁=Liang;谢=Xie;宋=Song;唐=Tang;许=Xu;韩=Han;冯=Feng;邓=Deng;曹=Cao;彭=Peng;曾=Zeng;肖=Xiao;田=Tian;董=Dong;潘=Pan;袁=Yuan;蔡=Cai;蒋=Jiang;余=Yu;于=Yu",
        "streets": "人民路;中山路;解放路;建设路;和平路;新华路;文化路;胜利街;长江路;黄河路;北京路;南京路;花园路;学院路;公园路;滨河路",
        "address": ("{street}{house_number}号", 8),
        "companies": "{founder}氏科技有限公司;{founder}氏贸易有限公司;{founder}氏物流有限公司;{founder}氏建材有限公司;{founder}氏食品有限公司;{founder}氏电子有限公司;{founder}氏机械制造有限公司;{founder}氏文化传媒有限公司;{founder}{partner}联合咨询有限公司;{founder}氏服装有限公司",
        "cities": """上海|上海市|上海市|华东|+86 555 01|31.23|121.47|24870|200001,200040,200233
北京|北京市|北京市|华北|+86 555 01|39.90|116.41|21890|100006,100080,100020
深圳|广东省|广东省|华南|+86 555 01|22.54|114.06|17560|518001,518057
广州|广东省|广东省|华南|+86 555 01|23.13|113.26|18680|510030,510620
成都|四川省|四川省|西南|+86 555 01|30.57|104.07|20940|610016,610041
重庆|重庆市|重庆市|西南|+86 555 01|29.56|106.55|16000|400010,401120
杭州|浙江省|浙江省|华东|+86 555 01|30.27|120.16|11940|310003,310013
武汉|湖北省|湖北省|华中|+86 555 01|30.59|114.31|12330|430014,430070
西安|陕西省|陕西省|西北|+86 555 01|34.34|108.94|12950|710003,710061
南京|江苏省|江苏省|华东|+86 555 01|32.06|118.80|9310|210008,210036
天津|天津市|天津市|华北|+86 555 01|39.08|117.20|13870|300040
长沙|湖南省|湖南省|华中|+86 555 01|28.23|112.94|10050|410005
沈阳|辽宁省|辽宁省|东北|+86 555 01|41.80|123.43|9070|110013
哈尔滨|黑龙江省|黑龙江省|东北|+86 555 01|45.80|126.53|10010|150010
昆明|云南省|云南省|西南|+86 555 01|24.88|102.83|8460|650011
兰州|甘肃省|甘肃省|西北|+86 555 01|36.06|103.83|4360|730030""",
    },
    "hi-IN": {
        "timezone": "Asia/Kolkata",
        "F": "आराध्या=Aaradhya;अनन्या=Ananya;प्रिया=Priya;नेहा=Neha;पूजा=Pooja;अंजलि=Anjali;कविता=Kavita;सुनीता=Sunita;रेखा=Rekha;मीना=Meena;सीमा=Seema;राधा=Radha;गीता=Geeta;लक्ष्मी=Lakshmi;दिव्या=Divya;स्नेहा=Sneha;शालिनी=Shalini;रितु=Ritu;किरण=Kiran;आशा=Asha;उषा=Usha;सरिता=Sarita;निशा=Nisha;मधु=Madhu",
        "M": "आरव=Aarav;विवान=Vivaan;आदित्य=Aditya;अर्जुन=Arjun;राहुल=Rahul;रोहित=Rohit;अमित=Amit;सुरेश=Suresh;रमेश=Ramesh;राजेश=Rajesh;विजय=Vijay;संजय=Sanjay;अनिल=Anil;सुनील=Sunil;मनोज=Manoj;विकास=Vikas;दीपक=Deepak;अजय=Ajay;कृष्ण=Krishna;मोहन=Mohan;अरुण=Arun;गौरव=Gaurav;नितिन=Nitin;हरीश=Harish",
        "last": "शर्मा=Sharma;वर्मा=Verma;गुप्ता=Gupta;सिंह=Singh;कुमार=Kumar;यादव=Yadav;मिश्रा=Mishra;पांडे=Pandey;तिवारी=Tiwari;जोशी=Joshi;अग्रवाल=Agarwal;जैन=Jain;पटेल=Patel;मेहता=Mehta;शाह=Shah;चौधरी=Chaudhary;ठाकुर=Thakur;राठौर=Rathore;श्रीवास्तव=Srivastava;चौहान=Chauhan;भट्ट=Bhatt;नायर=Nair;रेड्डी=Reddy;कपूर=Kapoor;मल्होत्रा=Malhotra;सक्सेना=Saxena;त्रिपाठी=Tripathi;दुबे=Dubey",
        "streets": "महात्मा गांधी मार्ग;स्टेशन रोड;नेहरू मार्ग;सुभाष मार्ग;शिवाजी मार्ग;लाजपत नगर;राजीव चौक;गांधी नगर;इंदिरा नगर;शास्त्री नगर;टैगोर मार्ग;बाज़ार रोड;विकास मार्ग;अशोक मार्ग",
        "address": ("{house_number}, {street}", 10),
        "companies": "{founder} ट्रेडर्स;{founder} इंडस्ट्रीज प्रा. लि.;{founder} एंड संस;{founder} इलेक्ट्रॉनिक्स;{founder} टेक्सटाइल्स प्रा. लि.;{founder} कंस्ट्रक्शन;{founder} {partner} एसोसिएट्स;{founder} फूड्स प्रा. लि.;{founder} ट्रांसपोर्ट;{founder} सॉफ्टवेयर प्रा. लि.",
        "cities": """मुंबई|महाराष्ट्र|महाराष्ट्र|पश्चिम|+91 555 01|19.08|72.88|12440|400001,400050,400076
दिल्ली|दिल्ली|दिल्ली|उत्तर|+91 555 01|28.65|77.23|11030|110001,110024,110085
बेंगलुरु|कर्नाटक|कर्नाटक|दक्षिण|+91 555 01|12.97|77.59|8440|560001,560034
हैदराबाद|तेलंगाना|तेलंगाना|दक्षिण|+91 555 01|17.39|78.49|6810|500001,500034
अहमदाबाद|गुजरात|गुजरात|पश्चिम|+91 555 01|23.02|72.57|5570|380001,380015
चेन्नई|तमिलनाडु|तमिलनाडु|दक्षिण|+91 555 01|13.08|80.27|4650|600001,600017
कोलकाता|पश्चिम बंगाल|पश्चिम बंगाल|पूर्व|+91 555 01|22.57|88.36|4500|700001,700019
पुणे|महाराष्ट्र|महाराष्ट्र|पश्चिम|+91 555 01|18.52|73.86|3120|411001,411038
जयपुर|राजस्थान|राजस्थान|उत्तर|+91 555 01|26.91|75.79|3050|302001,302017
लखनऊ|उत्तर प्रदेश|उत्तर प्रदेश|उत्तर|+91 555 01|26.85|80.95|2820|226001,226010
पटना|बिहार|बिहार|पूर्व|+91 555 01|25.59|85.14|1680|800001
भोपाल|मध्य प्रदेश|मध्य प्रदेश|मध्य|+91 555 01|23.26|77.41|1800|462001
इंदौर|मध्य प्रदेश|मध्य प्रदेश|मध्य|+91 555 01|22.72|75.86|1960|452001
भुवनेश्वर|ओडिशा|ओडिशा|पूर्व|+91 555 01|20.30|85.82|840|751001""",
    },
}
