"""Merchants, payees and traded symbols of the financial pack, as text tables."""

# MCC (ISO 18245) | description | weight | least and greatest usual amount in USD | share online | what such a shop is called
MCCS = """
5411 | Grocery Stores and Supermarkets | 150 | 9 | 600 | 0.12 | Grocers, Fresh Market, Supermarket
5499 | Convenience and Specialty Food Stores | 38 | 3 | 120 | 0.05 | Corner Store, Mini Mart
5300 | Wholesale Clubs | 24 | 28 | 1500 | 0.10 | Wholesale Club
5310 | Discount Stores | 26 | 8 | 500 | 0.15 | Discount
5311 | Department Stores | 26 | 15 | 1500 | 0.35 | Department Store
5331 | Variety Stores | 14 | 4 | 150 | 0.05 | Variety
5541 | Service Stations | 62 | 14 | 220 | 0.00 | Fuel, Gas & Go
5542 | Automated Fuel Dispensers | 46 | 14 | 200 | 0.00 | Fuel Stop
5812 | Eating Places and Restaurants | 92 | 9 | 900 | 0.10 | Kitchen, Grill, Bistro
5813 | Bars and Taverns | 14 | 9 | 400 | 0.00 | Tavern, Taproom
5814 | Fast Food Restaurants | 118 | 4 | 120 | 0.30 | Burgers, Tacos, Sandwich Co.
5462 | Bakeries | 10 | 3 | 120 | 0.05 | Bakery
5441 | Candy, Nut and Confectionery Stores | 4 | 4 | 150 | 0.15 | Confections
5912 | Drug Stores and Pharmacies | 40 | 6 | 600 | 0.12 | Pharmacy
5921 | Package Stores: Beer, Wine and Liquor | 14 | 10 | 600 | 0.08 | Wine & Spirits
5942 | Book Stores | 8 | 7 | 250 | 0.45 | Books
5943 | Stationery and Office Supply Stores | 7 | 6 | 500 | 0.40 | Stationers
5945 | Hobby, Toy and Game Shops | 9 | 9 | 500 | 0.45 | Toys & Games
5947 | Gift, Card and Novelty Shops | 6 | 6 | 300 | 0.30 | Gifts
5941 | Sporting Goods Stores | 11 | 14 | 1200 | 0.40 | Sports
5940 | Bicycle Shops | 3 | 18 | 5000 | 0.25 | Cycles
5944 | Jewelry, Watch and Clock Stores | 4 | 45 | 12000 | 0.30 | Jewelers
5977 | Cosmetic Stores | 8 | 10 | 400 | 0.45 | Cosmetics
5992 | Florists | 5 | 18 | 400 | 0.45 | Florist
5995 | Pet Shops and Supplies | 12 | 9 | 500 | 0.40 | Pet Supply
5651 | Family Clothing Stores | 22 | 13 | 800 | 0.45 | Clothing
5661 | Shoe Stores | 10 | 20 | 600 | 0.45 | Shoes
5691 | Men's and Women's Clothing Stores | 13 | 14 | 900 | 0.50 | Apparel
5712 | Furniture and Home Furnishings Stores | 8 | 45 | 9000 | 0.45 | Furniture
5722 | Household Appliance Stores | 5 | 40 | 6000 | 0.45 | Appliances
5732 | Electronics Stores | 14 | 20 | 6000 | 0.60 | Electronics
5734 | Computer Software Stores | 8 | 8 | 1500 | 0.95 | Software
5735 | Record Stores | 3 | 6 | 200 | 0.50 | Records
5200 | Home Supply Warehouse Stores | 24 | 14 | 4000 | 0.18 | Home Center
5211 | Lumber and Building Materials Stores | 9 | 18 | 6000 | 0.10 | Lumber
5251 | Hardware Stores | 12 | 7 | 900 | 0.10 | Hardware
5261 | Nurseries, Lawn and Garden Stores | 6 | 10 | 900 | 0.15 | Garden Center
5511 | Car and Truck Dealers | 4 | 60 | 20000 | 0.00 | Motors
5533 | Automotive Parts and Accessories Stores | 12 | 11 | 1200 | 0.25 | Auto Parts
7538 | Automotive Service Shops | 10 | 35 | 5000 | 0.00 | Auto Service
7542 | Car Washes | 6 | 6 | 90 | 0.00 | Car Wash
7523 | Parking Lots and Garages | 16 | 3 | 120 | 0.30 | Parking
4111 | Local and Suburban Commuter Transportation | 14 | 2 | 150 | 0.40 | Transit
4121 | Taxicabs and Limousines | 34 | 6 | 250 | 0.85 | Rides
4131 | Bus Lines | 3 | 9 | 250 | 0.60 | Coach Lines
4511 | Airlines and Air Carriers | 8 | 75 | 6000 | 0.92 | Airways
7011 | Hotels, Motels and Resorts | 10 | 60 | 6000 | 0.55 | Hotel, Inn & Suites
7512 | Car Rental Agencies | 4 | 45 | 2500 | 0.60 | Car Rental
4722 | Travel Agencies and Tour Operators | 4 | 60 | 8000 | 0.80 | Travel
4784 | Tolls and Bridge Fees | 12 | 1.5 | 60 | 0.70 | Tollway
4814 | Telecommunication Services | 14 | 22 | 500 | 0.90 | Wireless
4816 | Computer Network Services | 9 | 6 | 600 | 0.98 | Cloud Services
4899 | Cable, Satellite and Streaming Services | 34 | 6 | 250 | 0.97 | Streaming, Cable
4900 | Utilities: Electric, Gas, Water and Sanitary | 14 | 28 | 900 | 0.85 | Energy, Water Works
5815 | Digital Goods: Books, Movies and Music | 18 | 1.5 | 120 | 1.00 | Media Store
5816 | Digital Goods: Games | 16 | 2 | 250 | 1.00 | Game Arcade
5817 | Digital Goods: Applications | 16 | 1.5 | 200 | 1.00 | Apps
5818 | Digital Goods: Large Merchants | 12 | 3 | 400 | 1.00 | Digital
5964 | Direct Marketing: Catalog Merchants | 10 | 15 | 1500 | 1.00 | Catalog
5968 | Direct Marketing: Subscription Merchants | 22 | 6 | 300 | 1.00 | Subscriptions
5999 | Miscellaneous and Specialty Retail Stores | 28 | 8 | 1500 | 0.60 | Outfitters, Emporium
7230 | Beauty and Barber Shops | 14 | 16 | 400 | 0.05 | Salon, Barbers
7298 | Health and Beauty Spas | 4 | 35 | 900 | 0.20 | Spa
7832 | Motion Picture Theaters | 8 | 9 | 150 | 0.45 | Cinemas
7922 | Theatrical Producers and Ticket Agencies | 5 | 35 | 2000 | 0.90 | Tickets
7941 | Sports Clubs and Fields | 4 | 20 | 1500 | 0.50 | Arena
7997 | Membership Clubs and Fitness | 12 | 12 | 500 | 0.70 | Fitness
8011 | Doctors and Physicians | 12 | 22 | 3000 | 0.25 | Medical Group
8021 | Dentists and Orthodontists | 6 | 40 | 5000 | 0.10 | Dental
8043 | Opticians and Eyeglasses | 4 | 30 | 1200 | 0.20 | Optical
8062 | Hospitals | 4 | 55 | 9000 | 0.30 | Hospital
0742 | Veterinary Services | 6 | 35 | 3000 | 0.02 | Veterinary
8220 | Colleges and Universities | 3 | 80 | 15000 | 0.80 | College
8398 | Charitable Organizations | 6 | 8 | 2000 | 0.80 | Relief Fund
9399 | Government Services | 6 | 15 | 3000 | 0.60 | County Services
6300 | Insurance Sales and Underwriting | 8 | 45 | 3000 | 0.85 | Insurance
"""

# Invented first words of merchants; the first ones are chains.
MERCHANTS = """
Harborlight, Maple & Main, Bluefern, Redwillow, Copper Kettle, Northgate, Summerfield, Stonebridge, Larkspur, Golden Acre, Juniper, Silverbrook,
Cedar Hollow, Prairie Sun, Foxglove, Ironwood, Lakeshore, Millstone, Oak & Ember, Pinecrest, Quail Run, Riverbend, Sagebrush, Tidewater, Underhill,
Valley Forge Road, Whitetail, Amberwood, Birchbark, Canyon Ridge, Driftwood, Eastmoor, Fairhaven, Glenview, Highbanks, Ivy Lane, Jasper Hill,
Kingfisher, Lone Star Road, Moonrise, Nightingale, Orchard Park, Pebble Creek, Queensway, Rosemary's, Sandpiper, Thistle, Uptown, Violet Hill,
Westwind, Yellowstone Avenue, Zephyr, Apple Tree, Bayside, Clearwater, Dogwood, Evergreen Terrace, Flint River, Grand Avenue, Hickory, Indigo,
Jubilee, Keystone Court, Lantern, Magnolia, Newbridge, Old Mill, Palmetto, Quarry Road, Rolling Hills, Seven Oaks, Timberline, Unity, Vista,
Windmill, Crosswind, Bellflower, Coral Bay, Dovetail, Elm Street, First Light, Goldfinch, Hollyhock, Inland, Kestrel, Lighthouse Point, Meadowlark,
Nutmeg, Open Range, Parkside, Ridgeline, Starling, Tamarack, Union Square, Wagon Wheel, Wildflower, Half Moon, Red Barn, Blue Heron, Three Rivers
"""

# Invented payees of bills | kind | weight | median amount in USD | sigma of the log | types of accounts that pay | segments of customers
# | line, of which a customer has one payee | how steady the amount is: the correlation of the logs of two of one customer
PAYEES = """
Cascadia Power & Light | Utility | 60 | 128 | 0.45 | * | * | Power | 0.8
Three Forks Electric Cooperative | Utility | 38 | 112 | 0.45 | * | * | Power | 0.8
Great Basin Gas Company | Utility | 34 | 74 | 0.60 | * | * | Gas | 0.65
Clearwater Municipal Water | Utility | 36 | 58 | 0.40 | * | * | Water | 0.85
Palisade Waste Services | Utility | 20 | 38 | 0.30 | * | * | Waste | 1
Skyline Wireless | Telecom | 62 | 92 | 0.45 | * | * | Mobile | 0.97
Summit Fiber Internet | Telecom | 48 | 74 | 0.25 | * | * | Internet | 1
Lantern Mobile | Telecom | 34 | 55 | 0.40 | * | * | Mobile | 0.97
Northlight Cable | Telecom | 26 | 118 | 0.35 | * | * | Internet | 1
Homestead Mortgage Servicing | Mortgage | 50 | 1850 | 0.45 | Checking, Savings, Money Market, Brokerage | * | Home | 1
Granite State Home Loans | Mortgage | 26 | 2100 | 0.45 | Checking, Savings, Money Market, Brokerage | * | Home | 1
Beacon Mortgage Company | Mortgage | 18 | 1650 | 0.45 | Checking, Savings, Money Market, Brokerage | * | Home | 1
Riverside Property Management | Rent | 44 | 1480 | 0.35 | Checking, Savings, Money Market, Brokerage | * | Home | 1
Oakmont Apartments | Rent | 34 | 1320 | 0.30 | Checking, Savings, Money Market, Brokerage | * | Home | 1
Juniper Court Leasing | Rent | 26 | 1240 | 0.30 | Checking, Savings, Money Market, Brokerage | * | Home | 1
Keystone Harbor Insurance | Insurance | 38 | 148 | 0.50 | * | * | Insurance | 1
Prairie Mutual Auto Insurance | Insurance | 34 | 132 | 0.45 | * | * | Car Insurance | 1
Bluewater Life | Insurance | 16 | 64 | 0.60 | * | * | Life Insurance | 1
Pinnacle Auto Finance | Loan | 34 | 465 | 0.35 | Checking, Savings, Money Market, Brokerage | * | Car | 1
Redwood Motor Credit | Loan | 22 | 420 | 0.35 | Checking, Savings, Money Market, Brokerage | * | Car | 1
Federal Student Loan Servicing | Loan | 30 | 265 | 0.50 | Checking, Savings, Money Market, Brokerage | * | Student Loan | 1
Sterling Card Services | Credit Card | 66 | 340 | 1.00 | Checking, Savings, Money Market, Brokerage | * | Card 1 | 0.6
Northgate Card Center | Credit Card | 48 | 290 | 1.00 | Checking, Savings, Money Market, Brokerage | * | Card 2 | 0.6
Meridian Rewards Card | Credit Card | 34 | 410 | 1.00 | Checking, Savings, Money Market, Brokerage | * | Card 3 | 0.6
Department of Revenue | Tax | 12 | 620 | 1.10 | * | * | Income Tax | 0.7
County Property Tax Office | Tax | 10 | 1450 | 0.70 | * | * | Property Tax | 1
Little Sprouts Child Care | Services | 14 | 880 | 0.40 | * | * | Child Care | 0.9
Ironwood Fitness | Services | 22 | 42 | 0.35 | * | * | Fitness | 1
Valley Medical Billing | Medical | 20 | 165 | 1.00 | * | * | Medical | 0
Lakeside Dental Group | Medical | 12 | 140 | 0.80 | * | * | Dental | 0
Evergreen Homeowners Association | Services | 16 | 260 | 0.40 | * | * | Association | 1
Silverline Security | Services | 10 | 48 | 0.25 | * | * | Security | 1
Atlas Payroll Services | Business | 30 | 6400 | 0.90 | * | Business | Payroll | 0.9
Crossroads Freight | Business | 24 | 1900 | 0.90 | * | Business | Freight | 0.6
Foundry Office Supply | Business | 24 | 420 | 0.90 | * | Business | Supply | 0.6
State University Bursar | Education | 8 | 2400 | 0.80 | * | * | Bursar | 0.9
Harvest Community Charity | Donation | 12 | 50 | 0.90 | * | * | Charity | 0.9
"""

# Ticker | company | sector | price in USD | volatility a year | how often it is traded. Prices follow a path of their own: they are not the market's.
SYMBOLS = """
AAPL | Apple Inc. | Technology | 228 | 0.26 | 100
MSFT | Microsoft Corporation | Technology | 430 | 0.24 | 84
NVDA | NVIDIA Corporation | Technology | 140 | 0.46 | 120
AMZN | Amazon.com Inc. | Consumer Discretionary | 205 | 0.31 | 74
GOOGL | Alphabet Inc. | Communication Services | 176 | 0.28 | 60
META | Meta Platforms Inc. | Communication Services | 575 | 0.34 | 46
TSLA | Tesla Inc. | Consumer Discretionary | 340 | 0.52 | 96
AVGO | Broadcom Inc. | Technology | 232 | 0.42 | 34
JPM | JPMorgan Chase & Co. | Financials | 242 | 0.22 | 26
V | Visa Inc. | Financials | 310 | 0.19 | 18
MA | Mastercard Incorporated | Financials | 520 | 0.19 | 12
UNH | UnitedHealth Group Incorporated | Health Care | 510 | 0.25 | 16
XOM | Exxon Mobil Corporation | Energy | 118 | 0.23 | 24
JNJ | Johnson & Johnson | Health Care | 155 | 0.16 | 16
WMT | Walmart Inc. | Consumer Staples | 90 | 0.19 | 24
PG | The Procter & Gamble Company | Consumer Staples | 170 | 0.16 | 15
HD | The Home Depot Inc. | Consumer Discretionary | 405 | 0.22 | 13
COST | Costco Wholesale Corporation | Consumer Staples | 930 | 0.21 | 11
ABBV | AbbVie Inc. | Health Care | 178 | 0.23 | 13
MRK | Merck & Co. Inc. | Health Care | 100 | 0.21 | 14
LLY | Eli Lilly and Company | Health Care | 780 | 0.33 | 15
BAC | Bank of America Corporation | Financials | 46 | 0.25 | 28
KO | The Coca-Cola Company | Consumer Staples | 63 | 0.14 | 18
PEP | PepsiCo Inc. | Consumer Staples | 160 | 0.16 | 11
CVX | Chevron Corporation | Energy | 156 | 0.23 | 15
ORCL | Oracle Corporation | Technology | 186 | 0.34 | 18
CRM | Salesforce Inc. | Technology | 325 | 0.32 | 14
AMD | Advanced Micro Devices Inc. | Technology | 138 | 0.47 | 50
INTC | Intel Corporation | Technology | 24.5 | 0.44 | 44
CSCO | Cisco Systems Inc. | Technology | 58 | 0.20 | 15
ADBE | Adobe Inc. | Technology | 505 | 0.31 | 10
NFLX | Netflix Inc. | Communication Services | 860 | 0.34 | 16
DIS | The Walt Disney Company | Communication Services | 112 | 0.27 | 18
QCOM | QUALCOMM Incorporated | Technology | 158 | 0.34 | 13
TXN | Texas Instruments Incorporated | Technology | 198 | 0.28 | 8
IBM | International Business Machines Corporation | Technology | 222 | 0.22 | 9
NKE | NIKE Inc. | Consumer Discretionary | 77 | 0.29 | 17
MCD | McDonald's Corporation | Consumer Discretionary | 294 | 0.17 | 9
SBUX | Starbucks Corporation | Consumer Discretionary | 99 | 0.27 | 12
T | AT&T Inc. | Communication Services | 22.8 | 0.20 | 24
VZ | Verizon Communications Inc. | Communication Services | 42 | 0.20 | 18
CMCSA | Comcast Corporation | Communication Services | 43 | 0.24 | 13
PFE | Pfizer Inc. | Health Care | 25.8 | 0.25 | 30
BMY | Bristol-Myers Squibb Company | Health Care | 58 | 0.24 | 10
GILD | Gilead Sciences Inc. | Health Care | 91 | 0.22 | 8
AMGN | Amgen Inc. | Health Care | 290 | 0.23 | 7
TMO | Thermo Fisher Scientific Inc. | Health Care | 525 | 0.24 | 6
ABT | Abbott Laboratories | Health Care | 117 | 0.19 | 8
MDT | Medtronic plc | Health Care | 86 | 0.20 | 7
CVS | CVS Health Corporation | Health Care | 58 | 0.33 | 12
WFC | Wells Fargo & Company | Financials | 73 | 0.26 | 16
C | Citigroup Inc. | Financials | 69 | 0.27 | 14
GS | The Goldman Sachs Group Inc. | Financials | 590 | 0.26 | 8
MS | Morgan Stanley | Financials | 132 | 0.26 | 9
BLK | BlackRock Inc. | Financials | 1030 | 0.23 | 4
SCHW | The Charles Schwab Corporation | Financials | 80 | 0.28 | 10
AXP | American Express Company | Financials | 290 | 0.25 | 6
PYPL | PayPal Holdings Inc. | Financials | 85 | 0.38 | 16
COF | Capital One Financial Corporation | Financials | 184 | 0.31 | 5
USB | U.S. Bancorp | Financials | 51 | 0.27 | 8
BA | The Boeing Company | Industrials | 148 | 0.36 | 18
CAT | Caterpillar Inc. | Industrials | 390 | 0.27 | 7
DE | Deere & Company | Industrials | 400 | 0.27 | 5
GE | GE Aerospace | Industrials | 178 | 0.28 | 8
HON | Honeywell International Inc. | Industrials | 228 | 0.20 | 5
LMT | Lockheed Martin Corporation | Industrials | 540 | 0.21 | 4
RTX | RTX Corporation | Industrials | 119 | 0.21 | 7
UPS | United Parcel Service Inc. | Industrials | 134 | 0.27 | 8
FDX | FedEx Corporation | Industrials | 280 | 0.31 | 5
UNP | Union Pacific Corporation | Industrials | 236 | 0.21 | 5
DAL | Delta Air Lines Inc. | Industrials | 63 | 0.38 | 11
UAL | United Airlines Holdings Inc. | Industrials | 93 | 0.44 | 8
F | Ford Motor Company | Consumer Discretionary | 21 | 0.36 | 30
GM | General Motors Company | Consumer Discretionary | 55 | 0.34 | 14
UBER | Uber Technologies Inc. | Industrials | 72 | 0.38 | 20
ABNB | Airbnb Inc. | Consumer Discretionary | 135 | 0.38 | 9
BKNG | Booking Holdings Inc. | Consumer Discretionary | 5000 | 0.26 | 2
TGT | Target Corporation | Consumer Staples | 132 | 0.32 | 11
LOW | Lowe's Companies Inc. | Consumer Discretionary | 268 | 0.23 | 6
TJX | The TJX Companies Inc. | Consumer Discretionary | 121 | 0.19 | 6
COP | ConocoPhillips | Energy | 110 | 0.28 | 8
SLB | SLB Limited | Energy | 43 | 0.33 | 10
OXY | Occidental Petroleum Corporation | Energy | 50 | 0.31 | 12
NEE | NextEra Energy Inc. | Utilities | 77 | 0.26 | 9
DUK | Duke Energy Corporation | Utilities | 113 | 0.17 | 5
SO | The Southern Company | Utilities | 88 | 0.17 | 5
FCX | Freeport-McMoRan Inc. | Materials | 44 | 0.38 | 12
NEM | Newmont Corporation | Materials | 43 | 0.35 | 9
AMT | American Tower Corporation | Real Estate | 204 | 0.26 | 4
PLD | Prologis Inc. | Real Estate | 116 | 0.28 | 4
PLTR | Palantir Technologies Inc. | Technology | 66 | 0.55 | 48
SHOP | Shopify Inc. | Technology | 106 | 0.48 | 11
SNOW | Snowflake Inc. | Technology | 155 | 0.48 | 9
MU | Micron Technology Inc. | Technology | 102 | 0.45 | 22
SPY | S&P 500 Index Fund | Fund | 592 | 0.15 | 70
QQQ | Nasdaq-100 Index Fund | Fund | 505 | 0.19 | 52
IWM | Small Company Index Fund | Fund | 238 | 0.21 | 20
VTI | Total Market Index Fund | Fund | 292 | 0.15 | 14
GLD | Gold Fund | Fund | 246 | 0.15 | 12
TLT | Long Treasury Bond Fund | Fund | 90 | 0.14 | 16
"""
