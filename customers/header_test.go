package customers

import "testing"

func TestPropertyOf(t *testing.T) {
	tests := map[string]string{
		"Name": "name", "FULL_NAME": "name", "customerName": "name", "Nama Lengkap": "name", "성명": "name", "고객명": "name",
		"Nama / Name": "name", "이름 (Name)": "name", "Customer's name": "name", "Name *": "name", "Insured name": "name",
		"first_name": "firstName", "Middle Name": "middleName", "Last name": "lastName", "Alias 2": "alias", "A.K.A.": "alias",
		"Nama asli": "alias", "한글 이름": "alias", "이전 이름": "previousName", "Company Name": "companyName",
		"Nama Ibu Kandung": "motherName", "Nama gadis ibu": "motherName", "Mother's maiden name": "motherName",
		"Nama (ibu kandung)": "motherName", "Nama (istri)": "", "Nama Bank": "", "Nama Kota": "", "User name": "", "Username": "", "File name": "", "Nama Ahli Waris": "",
		"Date of birth (DD/MM/YYYY)": "birthDate", "D.O.B.": "birthDate", "Tgl. Lahir": "birthDate", "생년월일": "birthDate",
		"Tempat/Tanggal Lahir": "", "Country of birth": "birthCountry", "Kewarganegaraan": "nationality", "국적": "nationality",
		"Country of residence": "country", "Negara Domisili": "country", "Alamat": "address", "Alamat Email": "email",
		"Alamat Dompet": "publicKey", "지갑 주소": "publicKey", "No. KTP": "idNumber", "NIK": "idNumber", "NPWP": "taxNumber",
		"주민등록번호": "idNumber", "No Paspor": "passportNumber", "Jenis Kelamin (L/P)": "gender", "성별": "gender",
		"Jenis Nasabah": "schema", "구분": "schema", "No Nasabah": "id", "고객번호": "id", "Product name": "", "": "",
		"Name / Country": "", "ＮＡＭＥ": "name", "Keterangan": "notes",
	}
	for header, want := range tests {
		if got := propertyOf(header); got != want {
			t.Errorf("propertyOf(%q) is %q, want %q", header, got, want)
		}
	}
}

func TestEveryPropertyCanBeMapped(t *testing.T) {
	for _, p := range Properties() {
		if got := propertyNamed(p); got != p {
			t.Errorf("propertyNamed(%q) is %q", p, got)
		}
	}
	if propertyNamed("wallet") != propWallet || propertyNamed("type") != propSchema || propertyNamed("") != "" {
		t.Error("the short names are not understood")
	}
}

func FuzzHeader(f *testing.F) {
	for _, h := range []string{"Name", "Nama / Name", "Date of birth (DD/MM/YYYY)", "이름", "((", "1 2", "customer"} {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, header string) {
		p := propertyOf(header)
		if p != "" && propertyNamed(p) != p {
			t.Errorf("propertyOf(%q) is %q, which is no property", header, p)
		}
		if again := propertyOf(header); again != p {
			t.Errorf("propertyOf(%q) is %q and then %q", header, p, again)
		}
	})
}
