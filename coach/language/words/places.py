"""Names of places and zones that the gazetteer does not know, in the form runners use."""

from coach.language.lexicon import Lexicon, phrases
from coach.language.tokens import word_set

NICKNAMES: Lexicon[str] = Lexicon(
    {
        "New York City": "nyc,ny,new york,big apple,the big apple,brooklyn,manhattan,queens",
        "Los Angeles": "la,l . a .,hollywood",
        "San Francisco": "sf,san fran,frisco,bay area,the bay area",
        "Melbourne": "melb,melbs,melby",
        "Sydney": "syd",
        "London": "ldn,lon",
        "Birmingham": "brum,bham,b ham",
        "Addis Ababa": "addis",
        "Dubai": "dxb",
        "Singapore": "sg",
        "Bangkok": "bkk",
        "Delhi": "ncr,delhi ncr",
        "Montreal": "mtl",
        "Vancouver": "van city,raincity",
        "New Orleans": "nola",
        "Denver": "mile high",
        "Detroit": "motown",
        "Liverpool": "lpool,pool of life",
        "Bristol": "brizzle",
        "Glasgow": "glasgae,gla",
        "Sheffield": "sheff",
        "Nairobi": "nbo",
        "Manchester": "manc,mcr",
        "Philadelphia": "philly",
        "Las Vegas": "vegas",
        "Washington": "dc,d . c .,washington dc,washington d . c .",
        "Kuala Lumpur": "kl",
        "Mexico City": "cdmx,df",
        "Barcelona": "bcn,barca,barna",
        "Hong Kong": "hk,hkg",
        "Johannesburg": "jozi,joburg,jburg,jo burg",
        "Chicago": "chi town,chitown,windy city",
        "Toronto": "t dot,the 6ix",
        "Copenhagen": "cph,kobenhavn",
        "Amsterdam": "adam,ams",
        "Rio de Janeiro": "rio",
        "Sao Paulo": "sp,sampa",
        "Buenos Aires": "ba,bsas",
        "Edinburgh": "edi,edinburg",
        "Munich": "muc",
        "Frankfurt am Main": "ffm",
        "Brisbane": "bris,brissie,brisvegas",
        "Adelaide": "radelaide",
        "Auckland": "akl",
        "Cape Town": "cpt",
        "Saint Petersburg": "spb,st pete",
        "Salt Lake City": "slc",
        "Atlanta": "atl",
        "Portland": "pdx",
        "Ho Chi Minh City": "saigon,hcmc",
        "Bengaluru": "blr",
        "Nottingham": "notts",
        "Newcastle upon Tyne": "ncl",
    }
)

ZONE_WORDS: Lexicon[str] = Lexicon(
    {
        "UTC": "utc,zulu",
        "Europe/London": "gmt,bst,uk time,british time,london time",
        "Europe/Berlin": "cet,cest,mez,mesz,central european time,german time",
        "Europe/Athens": "eet,eest,eastern european time",
        "Europe/Lisbon": "wet,west",
        "Europe/Moscow": "msk",
        "America/New_York": "est,edt,et,eastern,eastern time,east coast,us east coast",
        "America/Chicago": "cst,cdt,central time,us central",
        "America/Denver": "mst,mdt,mountain time",
        "America/Los_Angeles": "pst,pdt,pt,pacific,pacific time,west coast,us west coast",
        "America/Anchorage": "akst,akdt",
        "Pacific/Honolulu": "hst",
        "Asia/Kolkata": "ist,indian time,india time",
        "Asia/Tokyo": "jst,kst",
        "Asia/Singapore": "sgt",
        "Asia/Dubai": "gst",
        "Australia/Sydney": "aest,aedt",
        "Australia/Adelaide": "acst,acdt",
        "Australia/Perth": "awst",
        "Pacific/Auckland": "nzst,nzdt",
        "Africa/Johannesburg": "sast",
        "Africa/Lagos": "wat",
        "Africa/Nairobi": "eat",
        "America/Sao_Paulo": "brt",
    }
)

COUNTRY_NICKNAMES: Lexicon[str] = Lexicon(
    {
        "GB": "uk,u . k .,britain,great britain,gb,england,scotland,wales,northern ireland",
        "US": "usa,us,america,u . s .,u . s . a .,states,the states",
        "AE": "uae,emirates",
        "NL": "holland,netherlands,the netherlands",
        "CZ": "czech republic,czechia",
        "NZ": "nz,kiwi land,aotearoa",
        "AU": "oz,aus",
        "ZA": "sa,rsa",
        "DE": "deutschland",
        "ES": "espana",
        "KR": "korea",
        "VN": "vietnam",
        "CI": "ivory coast",
        "RU": "russia",
        "CH": "schweiz,suisse",
    }
)

LOCATIVES = word_set(
    "in near outside at around to by close based live living visiting im currently"
)
ORIGINS = word_set("from not")

PLACE_FILLERS = phrases(
    "i,im,i am,in,live,living,based,near,just,outside,outside of,at,here,currently,am,the,city,"
    "of,a,town,close,to,around,now,right now,its,my,timezone,time zone,time,zone,place,is,we,are"
)

EVERYDAY_WORDS = word_set(
    "nice reading bath mobile of same man most split male mary van ann san bo orange march date "
    "police along sale deal bury ware kent bar opera best born sandwich battle ho ede aba bole "
    "mesa reno mati hub the and here from near home work town city central north south east "
    "west mountain run running time zone hi hello coach yes no ok thanks please much many can "
    "but i im a is it in on at to for my me we you what why how when where not dont well bad "
    "good long easy rest day week may june sun mon sat wed fri tue thu pain left right back foot "
    "hand gym plan kita tama tula ota kati anda beni"
)
"""Words that are cities too; inside a sentence they are one only after "in"."""

POPULAR_ZONES = (
    "Europe/London", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "America/Los_Angeles",
    "America/Chicago", "Australia/Sydney", "Africa/Johannesburg", "Europe/Athens",
    "America/Sao_Paulo", "Africa/Lagos", "Africa/Nairobi", "Asia/Singapore", "Asia/Tokyo",
    "Europe/Istanbul", "Asia/Dubai", "Asia/Shanghai", "America/Denver", "America/Mexico_City",
    "Pacific/Auckland", "America/Argentina/Buenos_Aires", "America/Bogota", "America/Halifax",
    "Asia/Karachi", "Asia/Dhaka", "Asia/Bangkok", "Australia/Brisbane", "Australia/Perth",
    "Australia/Adelaide", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu",
    "America/St_Johns", "Asia/Tehran", "Asia/Kabul", "Asia/Kathmandu", "Asia/Yangon",
    "Atlantic/Azores", "Asia/Tashkent", "Asia/Almaty", "Pacific/Noumea", "Pacific/Apia",
    "Pacific/Pago_Pago", "Atlantic/South_Georgia",
)  # fmt: skip
"""Zones in the order in which they are offered: where many runners live comes first."""
