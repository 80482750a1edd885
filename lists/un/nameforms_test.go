package un

import (
	"slices"
	"strings"
	"testing"
)

// render writes forms as "text", "text*" in original script, "text {note}".
func render(forms []form) []string {
	var found []string
	for _, f := range forms {
		s := f.text
		if f.original {
			s += "*"
		}
		if f.note != "" {
			s += " {" + f.note + "}"
		}
		found = append(found, s)
	}
	return found
}

func TestNameForms(t *testing.T) {
	for text, want := range map[string][]string{
		"Yun Ho-chin":                                                {"Yun Ho-chin"},
		"Azim Adhajani; Azim Agha-Jani":                              {"Azim Adhajani", "Azim Agha-Jani"},
		"A Sabet; B Sabet b) M. Javad; C":                            {"A Sabet", "B Sabet", "M. Javad", "C"},
		"Akrin Saleh Akrin (أقرين صالح أقرين)":                       {"Akrin Saleh Akrin", "أقرين صالح أقرين*"},
		"Abubakar (original script: Абубакар)":                       {"Abubakar", "Абубакар*"},
		"حسن غول (Hassan Ghul; Hassan Gul)":                          {"حسن غول*", "Hassan Ghul", "Hassan Gul"},
		"شيخ الفاتح ، الفاتح":                                        {"شيخ الفاتح*", "الفاتح*"},
		"Agha Jan Alizai اغا جان عالیزی":                             {"Agha Jan Alizai", "اغا جان عالیزی*"},
		"Akhter Mohmad (اختر محمد ),":                                {"Akhter Mohmad", "اختر محمد*"},
		"華信船務(香港)有限公司":                                               {"華信船務(香港)有限公司*"},
		"Jin Tiesan (金铁三)":                                           {"Jin Tiesan", "金铁三*"},
		"Ezatullah Haqqani (previously listed as)":                   {"Ezatullah Haqqani {previously listed as}"},
		"Encep Nurjaman (birth name)":                                {"Encep Nurjaman {birth name}"},
		"EL PARA (COMBAT NAME)":                                      {"EL PARA {COMBAT NAME}"},
		"Khirullah Khairkhwa, born in Kandahar on 01 Jan.1967":       {"Khirullah Khairkhwa {born in Kandahar on 01 Jan.1967}"},
		"Safia Al-Hadad, born 1 Jan. 1953 (Oman passport no.0382)":   {"Safia Al-Hadad {born 1 Jan. 1953 (Oman passport no.0382)}"},
		") Abdelrahman Juhan":                                        {"Abdelrahman Juhan"},
		"Lom-ali Butayev (Butaev)":                                   {"Lom-ali Butayev (Butaev)"},
		"(Sheikh) Musa Hilal":                                        {"(Sheikh) Musa Hilal"},
		"Leader (Hong Kong) International Trading Limited":           {"Leader (Hong Kong) International Trading Limited"},
		"SECOND ACADEMY (KPE.018)":                                   {"SECOND ACADEMY {KPE.018}"},
		"Front for the Conquest of Syria/the Levant":                 {"Front for the Conquest of Syria/the Levant"},
		"Hay’at (HTS) (هيئة تحرير (original script); Hayat; Tahrir)": {"Hay’at (HTS)", "هيئة تحرير*", "Hayat", "Tahrir"},
		"أنصار الشريعة (Ansar al Charia in Libya (ASL))":             {"أنصار الشريعة*", "Ansar al Charia in Libya (ASL)"},
		"شبكة أنصار (Ansar Network - sub-unit name)":                 {"شبكة أنصار*", "Ansar Network {sub-unit name}"},
		"“General” Sidiki":                                           {"“General” Sidiki"},
		"‘Abd al-Rahman Khalaf":                                      {"‘Abd al-Rahman Khalaf"},
		"(previously listed as)":                                     {"(previously listed as)"},
		"":                                                           nil,
	} {
		t.Run(text, func(t *testing.T) {
			if got := render(nameForms(text)); !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestNoteForms(t *testing.T) {
	for name, c := range map[string]struct {
		alias, note string
		want        []string
	}{
		"original script": {"Abu Banat", "original script: Абу Банат", []string{"Абу Банат*"}},
		"Arabic script":   {"Al Kawthar Co.", "in Arabic script: شركة الكوثر", []string{"شركة الكوثر*"}},
		"among others":    {"Sayf", "DOB: 11 Apr. 1963. POB: Egypt. In Arabic: سيف العدل", []string{"سيف العدل*"}},
		"readings":        {"حاجى", "Haji Khan; Hajji Khan", []string{"Haji Khan", "Hajji Khan"}},
		"in brackets":     {"Dr. Ibrahim", "born in 1971 in Iraq (Ibrahim A; Ibrahim B)", []string{"Ibrahim A", "Ibrahim B"}},
		"brackets first":  {"أبو دعاء", "(Abu Du’a; Abu Duaa’) prominently known by this", []string{"Abu Du’a", "Abu Duaa’"}},
		"with commas":     {"ABU", "Abu A, Abu B (transliterations of original script name)", []string{"Abu A", "Abu B"}},
		"transliterated":  {"الفاتح", "transliterations: Shaykh al-Fatih; Al Fatih ) (Nom de guerre", []string{"Shaykh al-Fatih", "Al Fatih"}},
		"no names":        {"Abdoullah", "Passport number: B0515260; DOB: 1948", nil},
		"Latin alias":     {"Abdoullah", "One Thing; Another Thing", nil},
		"plain remark":    {"AA", "initials", nil},
	} {
		t.Run(name, func(t *testing.T) {
			forms := noteForms(c.alias, c.note)
			for i := range forms {
				if forms[i].note == "" {
					t.Errorf("%q does not say where it comes from", forms[i].text)
				}
				forms[i].note = ""
			}
			if got := render(forms); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestCutAcronym(t *testing.T) {
	for text, want := range map[string][2]string{
		"HAQQANI NETWORK (HQN)":                         {"HAQQANI NETWORK", "HQN"},
		"INDUSTRIAL FACTORIES OF PRECISION (IFP) PLANT": {"INDUSTRIAL FACTORIES OF PRECISION PLANT", "IFP"},
		"Le Groupe Salafiste pour le Combat (GSPC)":     {"Le Groupe Salafiste pour le Combat", "GSPC"},
		"JAMAAT-UL-AHRAR (JuA)":                         {"JAMAAT-UL-AHRAR", "JuA"},
		"AL-HARAMAYN FOUNDATION (KENYA)":                {"", ""},
		"AL-HARAMAIN FOUNDATION (PAKISTAN)":             {"", ""},
		"TOUS POUR LA PAIX (NGO)":                       {"", ""},
		"LEADER (HONG KONG) INTERNATIONAL":              {"", ""},
		"M23":                                           {"", ""},
		"(AB)":                                          {"", ""},
	} {
		t.Run(text, func(t *testing.T) {
			without, acronym := cutAcronym(text)
			if without != want[0] || acronym != want[1] {
				t.Errorf("got %q %q", without, acronym)
			}
		})
	}
}

func FuzzNameForms(f *testing.F) {
	for _, seed := range []string{"A (B; C) d)", "((((((((x))))))))", "حسن (Hassan; (a; b", "; ; ،", ", born ", " - sub-unit name", "(A)"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = collapse(text)
		forms := nameForms(text)
		if text != "" && len(forms) == 0 {
			t.Fatalf("%q has no name", text)
		}
		for _, form := range forms {
			if strings.TrimSpace(form.text) == "" {
				t.Fatalf("%q gives an empty name", text)
			}
		}
		noteForms(text, text)
		cutAcronym(text)
	})
}
