package places

// nationalities holds English nationalities of states that have no other
// writing of their own in ownWritings. Indonesian and Korean build theirs from
// the country's name, which undecorated knows.
func nationalities() map[string]string {
	return map[string]string{
		"AD": "Andorran", "AG": "Antiguan", "AR": "Argentinean", "BB": "Barbadian|Bajan", "BF": "Burkinabe|Burkinabè",
		"BJ": "Beninese", "BM": "Bermudian", "BT": "Bhutanese", "BW": "Botswanan|Motswana", "BZ": "Belizean",
		"CM": "Cameroonian", "CV": "Cape Verdean|Cabo Verdean", "DJ": "Djiboutian", "EE": "Estonian", "FJ": "Fijian",
		"GA": "Gabonese", "GD": "Grenadian", "GN": "Republic of Guinea", "GQ": "Equatorial Guinean|Equatoguinean",
		"GW": "Bissau-Guinean", "GY": "Guyanese", "HK": "Hong Konger|Hongkonger", "IS": "Icelandic|Icelander",
		"KI": "I-Kiribati", "KN": "Kittitian", "LC": "Saint Lucian|St. Lucian", "LI": "Liechtensteiner", "LS": "Basotho|Mosotho",
		"LU": "Luxembourgish", "MC": "Monegasque", "MH": "Marshallese", "MO": "Macanese", "MW": "Malawian",
		"PG": "Papua New Guinean", "PR": "Puerto Rican", "PW": "Palauan", "SB": "Solomon Islander", "SC": "Seychellois",
		"SM": "Sammarinese", "SR": "Surinamese", "SV": "Salvadorean|Salvadorian", "SZ": "Swazi", "TG": "Togolese",
		"TL": "Timorese|East Timorese", "TO": "Tongan", "TV": "Tuvaluan", "VC": "Vincentian", "VU": "Ni-Vanuatu", "WS": "Samoan",
		"XK": "Kosovan",
	}
}
