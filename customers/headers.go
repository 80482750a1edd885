package customers

// knownHeader says what a header means that stands for itself, in English,
// Indonesian and Korean. The headers are in the form of compact.
func knownHeader(header string) string {
	switch header {
	case "id", "customerid", "custid", "clientid", "customerno", "customernumber", "customercode", "customerref",
		"customerreference", "clientno", "clientnumber", "clientcode", "cif", "cifno", "cifnumber", "nocif", "nomorcif",
		"recordid", "memberid", "memberno", "accountid", "uid", "reference", "refno", "referenceno", "referencenumber",
		"nonasabah", "nomornasabah", "idnasabah", "idpelanggan", "nopelanggan", "nomorpelanggan", "kodepelanggan",
		"kodenasabah", "idpeserta", "nopeserta", "nomorpeserta", "noanggota", "nomoranggota", "idanggota",
		"고객번호", "고객id", "고객아이디", "고객코드", "회원번호", "관리번호", "거래처코드":
		return propID
	case "name", "fullname", "customername", "clientname", "entityname", "legalname", "personname", "membername",
		"accountname", "accountholder", "accountholdername", "nameoncard", "nameasperid", "customerfullname", "holdername",
		"vesselname", "shipname", "namakapal", "primaryname", "displayname", "namaperson",
		"nama", "namalengkap", "namanasabah", "namapelanggan", "namapeserta", "namaanggota", "namadebitur", "namaktp",
		"namasesuaiktp", "namasesuaiidentitas", "namakonsumen", "namatertanggung", "namapemegangpolis",
		"namapemilikrekening", "namarekening", "namaorang", "namalengkapnasabah",
		"이름", "성명", "고객명", "고객이름", "성함", "고객성명", "회원명", "예금주", "예금주명", "명칭", "거래처명", "영문명", "영문이름", "영문성명":
		return propName
	case "companyname", "businessname", "organizationname", "organisationname", "corporatename", "company", "nameofcompany",
		"namaperusahaan", "namabadanusaha", "namabadan", "namakorporasi", "namausaha", "namapt", "perusahaan",
		"회사명", "법인명", "상호", "업체명", "기업명", "단체명", "상호명":
		return propCompanyName
	case "firstname", "forename", "givenname", "givennames", "forenames", "firstnames", "fname", "namadepan", "namapertama":
		return propFirstName
	case "middlename", "middlenames", "secondname", "mname", "namatengah":
		return propMiddleName
	case "lastname", "surname", "familyname", "surnames", "lname", "namabelakang", "namakeluarga", "namaakhir", "marga":
		return propLastName
	case "alias", "aliases", "aka", "alsoknownas", "othername", "othernames", "alternativename", "alternatename",
		"nickname", "knownas", "tradingname", "tradename", "namaalias", "namalain", "namapanggilan", "namadagang",
		"별칭", "별명", "가명", "이명", "다른이름",
		// The customer's own name in its own script is one name more.
		"nativename", "localname", "namelocal", "originalname", "nameinoriginalscript", "originalscriptname", "nameinnativescript",
		"nativescriptname", "namalocal", "namaasli", "namaaksaraasli", "namaaksara", "namadalamaksaraasli", "chinesename",
		"arabicname", "koreanname", "japanesename", "russianname", "namainnativescript",
		"한글이름", "한글명", "한글성명", "원어명", "원어이름", "원어성명", "한자명", "한자이름", "한자성명":
		return propAlias
	case "formername", "previousname", "formernames", "previousnames", "oldname", "fka", "formerlyknownas", "nameatbirth", "birthname",
		"namasebelumnya", "namalama", "namalahir", "이전이름", "개명전이름", "개명전성명", "구성명", "옛이름":
		return propPreviousName
	case "mothersname", "mothername", "mothersmaidenname", "mothermaidenname", "maidennameofmother", "nameofmother",
		"namaibu", "namaibukandung", "namagadisibu", "namagadisibukandung", "ibukandung", "어머니이름", "어머니성명", "모친성명", "모친이름":
		return propMotherName
	default:
		return knownFactHeader(header)
	}
}

// knownFactHeader is knownHeader for all that is not a name.
func knownFactHeader(header string) string {
	switch header {
	case "dateofbirth", "dob", "birthdate", "birthday", "birthdt", "borndate", "yearofbirth", "birthyear", "yob",
		"tanggallahir", "tgllahir", "tglahir", "tglkelahiran", "tanggalkelahiran", "tahunlahir",
		"생년월일", "출생일", "생일", "출생연도", "출생년도":
		return propBirthDate
	case "placeofbirth", "birthplace", "pob", "cityofbirth", "tempatlahir", "tmptlahir", "kotalahir", "출생지", "출생장소":
		return propBirthPlace
	case "countryofbirth", "birthcountry", "negaralahir", "negarakelahiran", "출생국가", "출생국":
		return propBirthCountry
	case "nationality", "nationalities", "citizenship", "citizenships", "countryofcitizenship", "nationalitycountry",
		"kewarganegaraan", "warganegara", "kebangsaan", "국적", "시민권":
		return propNationality
	case "country", "countries", "countryofresidence", "residencecountry", "countryresidence", "residence", "domicile",
		"countryofdomicile", "countrycode", "countryofincorporation", "countryofregistration", "registrationcountry",
		"incorporationcountry", "jurisdiction", "negara", "negaradomisili", "negaratempattinggal", "negaraasal", "kodenegara",
		"negarapendirian", "국가", "거주국", "거주국가", "거주지국", "국가코드", "소재국", "설립국가":
		return propCountry
	case "gender", "sex", "jeniskelamin", "jk", "kelamin", "gendersex", "성별":
		return propGender
	case "address", "fulladdress", "streetaddress", "street", "residentialaddress", "homeaddress", "permanentaddress",
		"currentaddress", "mailingaddress", "registeredaddress", "addressline", "alamat", "alamatlengkap", "alamatrumah",
		"alamatktp", "alamatdomisili", "alamattinggal", "alamatkantor", "alamatperusahaan", "주소", "거주지주소", "자택주소", "도로명주소":
		return propAddress
	case "city", "town", "cityofresidence", "kota", "kotakabupaten", "kabupaten", "도시", "시":
		return propCity
	case "passport", "passportno", "passportnumber", "passportnum", "paspor", "nopaspor", "nomorpaspor", "여권번호", "여권":
		return propPassport
	case "nationalid", "nationalidnumber", "nationalidno", "idnumber", "idno", "idcard", "idcardno", "idcardnumber",
		"identitynumber", "identityno", "identitycard", "identitycardnumber", "identificationnumber", "identificationno",
		"documentnumber", "documentno", "iddocumentnumber", "nationalidentitynumber", "nric", "ssn",
		"nik", "noktp", "nomorktp", "ktp", "noidentitas", "nomoridentitas", "noinduk", "nomorindukkependudukan", "nonik",
		"nomornik", "niknoktp", "nikktp", "주민등록번호", "주민번호", "외국인등록번호", "신분증번호", "실명번호":
		return propIDNumber
	case "taxnumber", "taxid", "taxno", "tin", "taxidnumber", "taxidentificationnumber", "taxpayerid", "vatnumber", "vatno",
		"npwp", "nonpwp", "nomornpwp", "납세자번호", "세금번호":
		return propTaxNumber
	case "registrationnumber", "registrationno", "regno", "regnumber", "companyregistrationnumber", "companynumber",
		"companyno", "incorporationnumber", "businessregistrationnumber", "nib", "nonib", "siup", "nosiup", "tdp", "notdp",
		"noakta", "nomorregistrasi", "nomorindukberusaha", "사업자등록번호", "사업자번호", "법인등록번호", "등록번호":
		return propRegistration
	case "imo", "imonumber", "imono", "nomorimo", "noimo", "imo번호":
		return propIMO
	case "mmsi", "mmsinumber", "mmsino":
		return propMMSI
	case "callsign", "tandapanggilan", "호출부호":
		return propCallSign
	case "swift", "bic", "swiftcode", "swiftbic", "biccode", "kodeswift":
		return propSWIFT
	case "lei", "leicode", "legalentityidentifier":
		return propLEI
	case "email", "emailaddress", "mail", "alamatemail", "surel", "이메일", "이메일주소", "전자우편":
		return propEmail
	case "phone", "phonenumber", "phoneno", "telephone", "telephonenumber", "telephoneno", "mobile", "mobileno",
		"mobilenumber", "mobilephone", "cellphone", "contactnumber", "tel", "telepon", "notelepon", "nomortelepon", "telp",
		"notelp", "nohp", "nomorhp", "hp", "handphone", "nohandphone", "전화", "전화번호", "휴대폰", "휴대폰번호", "휴대전화", "연락처", "핸드폰":
		return propPhone
	case "wallet", "walletaddress", "walletaddresses", "wallets", "cryptoaddress", "cryptowallet", "cryptowalletaddress",
		"blockchainaddress", "virtualcurrencyaddress", "digitalcurrencyaddress", "publickey", "walletid", "btcaddress",
		"ethaddress", "bitcoinaddress", "alamatdompet", "alamatwallet", "dompet", "dompetkripto", "alamatdompetkripto",
		"alamatkripto", "dompetdigital", "walletkripto", "지갑주소", "지갑", "암호화폐주소", "가상자산주소", "가상자산지갑주소", "월렛주소":
		return propWallet
	case "currency", "coin", "network", "blockchain", "chain", "token", "jaringan", "matauang", "koin", "통화", "코인", "네트워크":
		return propCurrency
	case "type", "entitytype", "customertype", "clienttype", "schema", "partytype", "legaltype", "typeofcustomer", "kind",
		"jenisnasabah", "tipe", "jenis", "tipenasabah", "jenispelanggan", "tipepelanggan", "jeniscustomer", "tipecustomer",
		"구분", "고객구분", "유형", "고객유형", "개인법인구분":
		return propSchema
	case "note", "notes", "remark", "remarks", "comment", "comments", "catatan", "keterangan", "비고", "메모":
		return propNotes
	default:
		return ""
	}
}
