package main

import "time"

func customerHeader() []string {
	return []string{
		"No", "ID Nasabah", "Nama Lengkap", "Nama Asli", "Jenis Nasabah", "Tanggal Lahir", "Jenis Kelamin",
		"Kewarganegaraan", "Negara Domisili", "No Paspor", "Alamat Dompet", "Email", "Keterangan",
	}
}

// customers are the customers of the exchange. Birth dates are partly dates and
// partly text, as sheets that grew over years have them.
func customers() [][]any {
	const p, k = "Perorangan", "Korporasi"
	return [][]any{
		{1, "NSB-0001", "Budi Santoso", "", p, day(1985, time.March, 12), "L", "Indonesia", "Indonesia", "", "", "nsb0001@example.com", ""},
		{2, "NSB-0002", "Siti Nurhaliza Putri", "", p, day(1992, time.July, 4), "P", "WNI", "Indonesia", "", "", "nsb0002@example.com", ""},
		{3, "NSB-0003", "Jo Yong Won", "조용원", p, day(1957, time.October, 24), "L", "Korea Utara", "Tiongkok", "108210124", "", "", "Paspor dan tanggal lahir sama dengan daftar PBB"},
		{4, "NSB-0004", "Kim Min Jun", "김민준", p, "21/02/1994", "L", "Korea Selatan", "Indonesia", "", "", "nsb0004@example.com", "Ekspatriat"},
		{5, "NSB-0005", "Li Jiadong", "李家东", p, "10/01/1987", "L", "Tiongkok", "Tiongkok", "", "1EfMVkxQQuZfBdocpJu6RUsCJvenQWbQyE", "", "Dompet terdaftar"},
		{6, "NSB-0006", "Dewi Lestari Wulandari", "", p, day(1990, time.January, 30), "P", "Indonesia", "Indonesia", "", "", "nsb0006@example.com", ""},
		{7, "NSB-0007", "Wayan Sudirta Putra", "", p, "17 Agustus 1979", "L", "Indonesia", "Indonesia", "", "", "", "Pedagang pasar"},
		{8, "NSB-0008", "Hu Wei Ming", "", p, "03/05/1988", "L", "Tiongkok", "Singapura", "", "134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak", "", "Nama bersih, dompet tidak"},
		{9, "NSB-0009", "Aris Munandar", "", p, day(1989, time.June, 15), "L", "Indonesia", "Indonesia", "", "", "nsb0009@example.com", "Nama umum; tanggal lahir lain"},
		{10, "NSB-0010", "Aris Munandar", "", p, day(1971, time.January, 1), "L", "Indonesia", "Indonesia", "", "", "", "Nama dan tanggal lahir sama"},
		{11, "NSB-0011", "PT Korea Kwangson Banking", "", k, "", "", "", "Korea Utara", "", "", "", ""},
		{12, "NSB-0012", "PT Maju Bersama Sejahtera", "", k, "", "", "", "Indonesia", "", "", "admin@example.com", ""},
		{13, "NSB-0013", "Green Pine Associated Corp.", "", k, "", "", "", "Hong Kong", "", "", "", "Tanpa bentuk hukum lengkap"},
		{14, "NSB-0014", "CV Sumber Rejeki", "", k, "", "", "", "Indonesia", "", "", "", ""},
		{15, "NSB-0015", "Умаров Доку Хаматович", "", p, "13/04/1964", "L", "Rusia", "Rusia", "", "", "", "Aksara Kiril"},
		{16, "NSB-0016", "أيمن محمد ربيع الظواهري", "", p, "19/06/1951", "L", "Mesir", "", "", "", "", "Aksara Arab"},
		{17, "NSB-0017", "Анна Сергеевна Кузнецова", "", p, "02/11/1991", "P", "Rusia", "Indonesia", "", "", "nsb0017@example.com", "Turis, Bali"},
		{18, "NSB-0018", "فاطمة أحمد حسن", "", p, "25/12/1986", "P", "Mesir", "Indonesia", "", "", "", ""},
		{19, "NSB-0019", "박지영", "", p, "09/09/1995", "P", "Korea Selatan", "Korea Selatan", "", "", "", "Hanya aksara Hangul"},
		{20, "NSB-0020", "Kim Yong-chol", "김영철", p, "18/02/1962", "L", "Korea Utara", "Iran", "472310168", "", "", ""},
		{21, "NSB-0021", "Joko Prasetyo", "", p, day(1983, time.November, 11), "L", "Indonesia", "Indonesia", "", "", "nsb0021@example.com", ""},
		{22, "NSB-0022", "Umar Patek", "", p, "1966", "L", "Indonesia", "Indonesia", "", "", "", "Tahun lahir saja"},
		{23, "NSB-0023", "Abu Bakar Baasyir", "", p, "17/08/1938", "L", "Indonesia", "Indonesia", "", "", "", ""},
		{24, "NSB-0024", "Bambang Sukirno", "", p, "22/02/2001", "L", "Indonesia", "Indonesia", "", "", "nsb0024@example.com", "Nama sama, generasi lain"},
		{25, "NSB-0025", "Yassin Syawal", "", p, "03/09/1962", "L", "Indonesia", "Indonesia", "", "", "", ""},
		{26, "NSB-0026", "Agus Setiawan", "", p, day(1987, time.April, 2), "L", "Indonesia", "Indonesia", "", "", "nsb0026@example.com", ""},
		{27, "NSB-0027", "Satoshi Nakamoto", "", p, "05/04/1975", "L", "Jepang", "", "", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "", "Nama pena; dompet blok pertama"},
		{28, "NSB-0028", "Ada Lovelace", "", p, "10/12/1815", "P", "Inggris", "Inggris", "", "", "", "Tokoh sejarah"},
		{29, "NSB-0029", "", "", p, "14/05/1990", "L", "Indonesia", "Indonesia", "", "", "", "Nama kosong"},
		{30, "NSB-0030", "N/A", "", p, "", "P", "Indonesia", "Indonesia", "", "", "", "Nama belum diisi"},
		{31, "NSB-0031", "Rina Wahyuni", "", p, "31/02/1988", "P", "Indonesia", "Indonesia", "", "", "nsb0031@example.com", "Tanggal mustahil"},
		{32, "NSB-0032", "0812345678", "", p, "", "", "Indonesia", "Indonesia", "", "", "", "Nomor telepon di kolom nama"},
		{},
		{33, "NSB-0033", "Danil Potekhin", "", p, "14/09/1995", "L", "Rusia", "Rusia", "", "0x7f367cc41522ce07553e823bf3be79a889debe1b", "", "Dompet Ethereum, huruf kecil"},
		{34, "NSB-0034", "Muhammad Rizki Ramadhan", "", p, "08/01/1999", "L", "Indonesia", "Indonesia", "", "", "nsb0034@example.com", ""},
		{35, "NSB-0035", "Lee Seo Yeon", "이서연", p, "30/06/1997", "P", "Korea Selatan", "Indonesia", "", "", "", ""},
		{36, "NSB-0036", "Choe Hwi", "최휘", p, "1955", "L", "Korea Utara", "Korea Utara", "", "", "", ""},
		{37, "NSB-0037", "Wiji Djoko Santoso", "", p, "14/07/1975", "L", "Indonesia", "Indonesia", "", "", "", "Ejaan lama"},
		{38, "NSB-0038", "Maria Fransiska Simbolon", "", p, "12/12/1984", "P", "Indonesia", "Indonesia", "", "", "nsb0038@example.com", ""},
		{39, "NSB-0039", "John Smith", "", p, "04/07/1976", "L", "Amerika Serikat", "Indonesia", "", "", "nsb0039@example.com", ""},
		{40, "NSB-0040", "Mohammad Ghorbanian", "", p, "09/03/1987", "L", "Iran", "Iran", "", "", "", "Ejaan lain"},
		{"", "Jumlah", "", "", "", "", "", "", "", "", "", "", "40 nasabah"},
	}
}

func attendeeHeader() []string {
	return []string{"No Peserta", "Nama Peserta", "Instansi", "Tgl Lahir", "Warga Negara", "Alamat Wallet"}
}

func attendees() [][]any {
	return [][]any{
		{"P-01", "KIM Jong Un", "", "08/01/1984", "Korea Utara", ""},
		{"P-02", "Kim Yo-Jong", "", "26/09/1989", "Korea Utara", ""},
		{"P-03", "Park Jin Hyok", "Chosun Expo", "15/08/1984", "Korea Utara", ""},
		{"P-04", "Pak Jin Hyok", "Chosun Expo", "18/10/1984", "Korea Utara", ""},
		{"P-05", "Jo Chol Song", "Korea Kwangson Banking", "25/09/1984", "Korea Utara", ""},
		{"P-06", "Ri Won Ho", "", "17/07/1964", "Korea Utara", ""},
		{"P-07", "Ri Je Son", "", "1938", "Korea Utara", ""},
		{"P-08", "Jang Chang-ha", "", "10/01/1964", "Korea Utara", ""},
		{"P-09", "Kim Kyong Chol", "Universitas Kim Il Sung", "22/05/1991", "Korea Utara", ""},
		{"P-10", "Choe Ryong-hae", "", "15/01/1950", "Korea Utara", ""},
		{"P-11", "Tian Yinyin", "", "12/07/1986", "Tiongkok", ""},
		{"P-12", "Thomas Berger", "Blockchain Beratung", "19/10/1980", "Jerman", ""},
		{"P-13", "María García López", "", "28/02/1993", "Spanyol", ""},
		{"P-14", "Andi Pratama", "Bursa Aset Kripto Contoh", "06/06/1996", "Indonesia", ""},
		{"P-15", "Alan Turing", "", "23/06/1912", "Inggris", ""},
		{"P-16", "Lazarus Group", "", "", "Korea Utara", ""},
		{"P-17", "Reconnaissance General Bureau", "", "", "Korea Utara", ""},
		{"P-18", "-", "", "", "Korea Utara", ""},
		{"P-19", "Ali Khorashadi Zadeh", "", "21/09/1979", "Iran", ""},
		{"P-20", "Nguyen Van An", "", "11/11/1989", "Vietnam", ""},
	}
}
