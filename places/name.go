package places

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Name gives the English name of an ISO 3166-1 code, or the code itself where it
// is not known.
func Name(code string) string {
	if name := ourName(strings.ToUpper(code)); name != "" {
		return name
	}
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() {
		return code
	}
	if name := display.English.Regions().Name(r); name != "" {
		return name
	}
	return code
}

// ourName gives the names for which the library's CLDR release is out of date
// or writes two names in one.
func ourName(code string) string {
	switch code {
	case "CD":
		return "Democratic Republic of the Congo"
	case "CG":
		return "Republic of the Congo"
	case "CV":
		return "Cabo Verde"
	case "HK":
		return "Hong Kong"
	case "MK":
		return "North Macedonia"
	case "MM":
		return "Myanmar"
	case "MO":
		return "Macao"
	case "SZ":
		return "Eswatini"
	case "TR":
		return "Türkiye"
	}
	return ""
}
