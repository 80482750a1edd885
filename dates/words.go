package dates

// monthOf reads a month in English or Indonesian, whole or abbreviated, in
// lower case and without its dot. Indonesian has its older spellings too
// (Pebruari, Nopember), which identity cards still carry.
func monthOf(word string) (month int, ok bool) {
	switch word {
	case "january", "jan", "januari":
		return 1, true
	case "february", "feb", "febr", "februari", "pebruari", "peb":
		return 2, true
	case "march", "mar", "maret", "mrt":
		return 3, true
	case "april", "apr":
		return 4, true
	case "may", "mei":
		return 5, true
	case "june", "jun", "juni":
		return 6, true
	case "july", "jul", "juli":
		return 7, true
	case "august", "aug", "agustus", "agust", "agu", "ags", "agt":
		return 8, true
	case "september", "sep", "sept":
		return 9, true
	case "october", "oct", "oktober", "okt":
		return 10, true
	case "november", "nov", "nopember", "nop":
		return 11, true
	case "december", "dec", "desember", "des":
		return 12, true
	}
	return 0, false
}

// isWeekday reports whether a word names a day of the week, as Excel's long
// date format writes it before the date.
func isWeekday(word string) bool {
	switch word {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad":
		return true
	}
	return false
}
