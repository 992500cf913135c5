"""Personal numbers that are nobody's, written in the ways people write them.

Social Security numbers: published specimens (078-05-1120, 219-09-9999, 457-55-5462), which are
nobody's. Cards: the test numbers of payment companies. Telephones: 555-01xx, which
is kept for fiction. E-mail: domains kept for examples. Streets without a person.
"""

from __future__ import annotations

SSN = (
    "078-05-1120", "219-09-9999", "457-55-5462", "078 05 1120", "219.09.9999", "457–55–5462",
    "078 - 05 - 1120", "０７８-０５-１１２０", "219\u200b-09-\u200b9999", "219/09/9999",
)  # fmt: skip
SSN_CUED = ("078051120", "219099999", "0 7 8 0 5 1 1 2 0", "2 1 9 0 9 9 9 9 9", "078-051120")
SSN_SPELLED = {
    "en": (
        "zero seven eight zero five one one two zero",
        "two one nine zero nine nine nine nine nine",
        "four five seven fifty five fifty four sixty two",
        "oh seven eight, oh five, eleven twenty",
        "two nineteen oh nine ninety nine ninety nine",
    ),
    "es": (
        "cero siete ocho cero cinco uno uno dos cero",
        "dos uno nueve cero nueve nueve nueve nueve nueve",
        "cuatro cinco siete cincuenta y cinco cincuenta y cuatro sesenta y dos",
        "cero siete ocho, cero cinco, once veinte",
    ),
}
ITIN = ("900-70-0000", "912 80 1234", "999-88-0001", "９００-７０-００００", "950.90.4321")
EIN = ("12-3456789", "98-7654321", "20-0000001")
EIN_CUED = ("123456789", "98 7654321")
CARD = (
    "4111 1111 1111 1111", "4111111111111111", "5555-5555-5555-4444", "5555555555554444",
    "3782 822463 10005", "378282246310005", "6011 1111 1111 1117", "4242.4242.4242.4242",
    "４１１１ １１１１ １１１１ １１１１",
)  # fmt: skip
ACCOUNT = ("123456780", "000123456789", "9876543210", "12345678", "1234 5678 9012", "00-1234-5678")
PHONE = (
    "202-555-0143", "(202) 555-0143", "202.555.0143", "202 555 0143", "2025550143", "1-202-555-0143",
    "+1 202 555 0143", "1 (202) 555 0143", "+52 55 5555 0143", "202–555–0143",
)  # fmt: skip
PHONE_SPELLED = {
    "en": ("two oh two five five five oh one four three",),
    "es": ("dos cero dos cinco cinco cinco cero uno cuatro tres",),
}
PHONE_CUED = ("555-0143", "555 0143")
EMAIL = (
    "someone@example.org", "Some.One+irs@mail.example.com", "some_one@example.net",
    "alguien99@correo.example.com", "someone @ example.org",
)  # fmt: skip
EMAIL_SPELLED = {
    "en": ("someone at example dot com", "some.one at example dot org"),
    "es": ("alguien arroba example punto com", "alguien arroba example punto org"),
}
ADDRESS = {
    "en": (
        "123 Oak Hill Ave", "4567 N. Maple Street, Apt 4B", "89 elm st", "1200 west 5th avenue",
        "77 Quiet Meadow Ln., Springfield, IL 62704", "P.O. Box 1234", "3 Birch Ct unit 12",
        "2500 Lakeview Blvd suite 300", "45 old mill road", "po box 77",
    ),
    "es": (
        "calle Olmo 45", "Calle del Roble #123", "avenida Las Palmas 2040", "apartado postal 1234",
        "carretera Vieja no. 15", "123 Oak Hill Ave", "89 elm st apt 3", "calle 8 numero 55",
        "P.O. Box 1234", "avda Central 7",
    ),
}  # fmt: skip

CARRIERS = {
    "en": {
        "bare": (
            "{}",
            "hi {} can i still appeal",
            "letter 4390 dated october 22 2026, {} am i too late?",
            "here you go: {}. what now",
            "my letter is from 10/22/2026 {} thanks",
            "{} and the letter says 30 days",
        ),
        "ssn": ("my ssn is {}", "SSN {} letter dated oct 22", "social security number: {} ok?",
                "soc sec {} pls check", "{} is my social"),
        "itin": ("my itin is {}", "ITIN {} letter is oct 22 2026", "{}"),
        "ein": ("my EIN is {}", "employer id number {} for the business", "ein: {} what do i do"),
        "card": ("charge my card {}", "visa {} for the $60 fee", "{}", "can i pay with {} exp 12/27"),
        "bank_account": ("my account number is {}", "checking acct {} pls", "bank account: {}",
                         "routing number {} ok"),
        "phone": ("call me at {}", "my cell is {}", "my number is {} please call", "text me {} thx"),
        "email": ("write me at {}", "my email is {} ok", "{}"),
        "address": ("i live at {}", "mail it to me, {} thanks", "my address is {}", "we moved from {}"),
    },
    "es": {
        "bare": (
            "{}",
            "hola {} todavía puedo apelar",
            "carta 4390 del 22 de octubre de 2026, {} ¿llegué tarde?",
            "aquí está: {}. y ahora qué",
            "mi carta es del 10/22/2026 {} gracias",
            "{} y la carta dice 30 días",
        ),
        "ssn": ("mi seguro social es {}", "mi SSN es {} carta del 22 de octubre", "número de seguro: {}",
                "{} es mi social", "mi numero de seguro social {} ok"),
        "itin": ("mi itin es {}", "ITIN {} la carta es del 22 de octubre", "{}"),
        "ein": ("mi EIN es {}", "el número de empleador es {}", "ein: {} qué hago"),
        "card": ("mi tarjeta es {}", "visa {} para los $60", "{}", "puedo pagar con {} vence 12/27"),
        "bank_account": ("mi cuenta es {}", "cuenta de ahorros {} por favor", "número de cuenta: {}",
                         "la ruta es {} ok"),
        "phone": ("llámeme al {}", "mi celular es {}", "mi número es {} por favor", "mi whatsapp {} gracias"),
        "email": ("escríbame a {}", "mi correo es {} ok", "{}"),
        "address": ("vivo en {}", "mándemelo a {} gracias", "mi dirección es {}", "nos mudamos de {}"),
    },
}  # fmt: skip


def planted(language: str) -> list[tuple[str, str, str]]:
    """Messages with something personal in them: kind, the secret as written, the message."""
    words = CARRIERS[language]
    plain = {"ssn": SSN, "itin": ITIN, "card": CARD, "phone": PHONE, "email": EMAIL}
    plain |= {"ein": EIN, "address": ADDRESS[language]}
    cued = {
        "ssn": (*SSN_CUED, *SSN_SPELLED[language], *SSN[:3]),
        "itin": ITIN,
        "ein": (*EIN, *EIN_CUED),
        "card": CARD,
        "bank_account": ACCOUNT,
        "phone": (*PHONE, *PHONE_CUED, *PHONE_SPELLED[language]),
        "email": (*EMAIL, *EMAIL_SPELLED[language]),
        "address": ADDRESS[language],
    }
    found = [
        (kind, secret, carrier.format(secret))
        for kind, secrets in plain.items()
        for secret in secrets
        for carrier in words["bare"]
    ]
    found += [
        (kind, secret, carrier.format(secret))
        for kind, secrets in cued.items()
        for secret in secrets
        for carrier in words[kind]
    ]
    return list(dict.fromkeys(found))


LOOKALIKES = {
    "en": """
letter dated 10/22/2026 can i still appeal
2026-10-22
22.10.2026
20261022
10-22-26
it says oct 22 2026 and nov 23 2026
october twenty second twenty twenty six
the twenty second of october two thousand twenty six
letter 4390, LT11, Letter 1058 and CP504
letters 3172 3193 3210 4390 4439
notice cp 14 cp501 cp503 cp504
form 2 and form 4 and form 8857
forms 2 4 5 8857 12153 433a 656 911 9423
form 433-A, 433-D and 656-B
publication 4134 and pub 971
26 U.S.C. 6330(d)(1) and 6015(e)(1)(A)
26 CFR 301.6330-1(f)(1)
IRC 6320 and 6330 and 6015
section 7502(a) and 7503
docket number 12345-24L
docket 6789-23
T.C. Memo. 2005-148
119 T.C. 191 (2002)
i owe $123,456.78
they want $12345678
123456789 dollars
i owe 45000 plus 12000 interest
$1,234,567,890.12
60 dollars fee, 100 dollars more
tax years 2019 2020 2021
years 2017-2019 and 2021-2022
for 2018, 2019, 2020, 2021 and 2022
30 60 90 days
30 days 90 days 58 days left
day 31 to day 90
i have 5 or 10 or 15 days
11:59 p.m. eastern
from 9:00 to 17:30
zip 20217
20217-0002
1-877-777-4778
call the advocate at 877-777-4778
(877) 777-4778
202-521-0700 is the clerk
1-800-829-1040
800 829 1040
the hotline 1-800-799-7233
988
400 Second Street, N.W., Washington, D.C. 20217
400 2nd street nw
i have 30 days in court
can i get 60 more days in court
they gave me 2 weeks from the court
day 30 is on the way
is 90 days the right way
one two three days
two or three or four weeks
twenty twenty six
two thousand and twenty six
nineteen ninety nine
page 2 of 12
step 1 2 3 4
box 1a and 2b
room 430
99 % of people
50/50
24/7
usps tracking 9400 1000 0000 0000 0000 00
9405511899223197428490
ustaxcourt.gov and irs.gov/account
taxpayeradvocate.irs.gov/notices/letter-4390
see irs.gov/form12153
section 1.6015-7
code 301.6330-1
i am 67 and my wife is 64
we have 2 kids 10 and 12
my account with the irs says i owe 5000
is my irs online account enough
do i need my social security number
do i have to give my ssn on form 4
where is the routing number on the form
can i pay by card
credit card or money order
what is an ein
is there a phone number
should i call or text
what is your address
where do i mail it, what street
my letter came on 10/30/2026 dated 10/22/2026
10/22/2026 10/23/2026 10/24/2026
2026/10/22 2026/11/23
10.22.2026 11.23.2026
22/10/2026 or 10/11/2026
sept 30 2026 11 30 2026
mailed 10 25 2026 got it 10 30 2026
letter 4390 10 22 2026
4390 2026 10 22
case 4390 30 days
version 2.0.1
chapter 7 chapter 13
401k and 403b
""",
    "es": """
carta con fecha 10/22/2026 todavía puedo apelar
2026-10-22
22.10.2026
20261022
dice 22 de octubre de 2026 y 23 de noviembre de 2026
el veintidós de octubre de dos mil veintiséis
veintidós de octubre del dos mil veintiséis
carta 4390, LT11, Carta 1058 y CP504
cartas 3172 3193 3210 4390 4439
aviso cp 14 cp501 cp503 cp504
formulario 2 y formulario 4 y 8857
formularios 2 4 5 8857 12153 433a 656 911 9423
formulario 433-A, 433-D y 656-B
publicación 4134 y pub 971
26 U.S.C. 6330(d)(1) y 6015(e)(1)(A)
26 CFR 301.6330-1(f)(1)
sección 7502(a) y 7503
caso 12345-24L
expediente 6789-23
debo $123,456.78
debo 45.000 dólares
123456789 dólares
quieren $12345678
debo 45000 más 12000 de interés
son 60 dólares
años 2019 2020 2021
de 2017-2019 y 2021-2022
los años 2018, 2019, 2020, 2021 y 2022
30 60 90 días
30 días 90 días quedan 58 días
del día 31 al día 90
tengo 5 o 10 o 15 días
11:59 p. m. hora del este
de 9:00 a 17:30
código postal 20217
1-877-777-4778
llamar al defensor 877-777-4778
(877) 777-4778
202-521-0700 es la oficina
1-800-829-1040
988
400 Second Street, N.W., Washington, D.C. 20217
tengo 30 días en la corte
uno dos tres días
dos o tres o cuatro semanas
dos mil veintiséis
mil novecientos noventa y nueve
página 2 de 12
paso 1 2 3 4
99 % de la gente
24/7
rastreo usps 9400 1000 0000 0000 0000 00
ustaxcourt.gov e irs.gov/account
taxpayeradvocate.irs.gov/notices/letter-4390
tengo 67 años y mi esposa 64
tenemos 2 hijos de 10 y 12
mi cuenta del irs dice que debo 5000
necesito mi número de seguro social
tengo que poner mi seguro social en el formulario 4
dónde está el número de ruta
puedo pagar con tarjeta
tarjeta de crédito o giro
qué es un ein
hay un número de teléfono
debo llamar
cuál es su dirección
a qué calle lo mando
la carta llegó el 10/30/2026 con fecha 10/22/2026
10/22/2026 10/23/2026 10/24/2026
2026/10/22 2026/11/23
22/10/2026 o 10/11/2026
me llegó el 30 de octubre, es del 22 de octubre de 2026
carta 4390 22 10 2026
4390 2026 10 22
capítulo 7 capítulo 13
hace 3 semanas
el 1 de noviembre de 2026 y el 2 de noviembre de 2026
""",
}


def lookalikes(language: str) -> list[str]:
    """Messages with numbers in them that are nobody's secret."""
    return [line.strip() for line in LOOKALIKES[language].splitlines() if line.strip()]
