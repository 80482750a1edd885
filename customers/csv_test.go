package customers

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

func namesAndRows(out *outcome) (list []string, rows []int) {
	for i := range out.Records {
		list = append(list, out.Records[i].MainName())
		rows = append(rows, out.Records[i].Row)
	}
	return list, rows
}

func TestCSV(t *testing.T) {
	tests := []struct {
		name, text string
		names      []string
		rows       []int
		rejected   []int
		blank      int
	}{
		{"comma", "id,name\n1,Ali\n2,Budi\n", []string{"Ali", "Budi"}, []int{2, 3}, nil, 0},
		{"semicolon", "id;name;address\n1;Ali;Jl. A, B, C\n", []string{"Ali"}, []int{2}, nil, 0},
		{"tab", "id\tname\n1\tAli, S.H.\n", []string{"Ali, S.H."}, []int{2}, nil, 0},
		{"bar", "id|name\n1|Ali\n", []string{"Ali"}, []int{2}, nil, 0},
		{"one column", "name\nAli, Budi\n", []string{"Ali"}, []int{2}, nil, 0},
		{"sep line is no row", "sep=;\nid;name\n1;Ali\n", []string{"Ali"}, []int{2}, nil, 0},
		{"CRLF and no end of line", "id,name\r\n1,Ali\r\n2,Budi", []string{"Ali", "Budi"}, []int{2, 3}, nil, 0},
		{"CR only", "id,name\r1,Ali\r2,Budi\r", []string{"Ali", "Budi"}, []int{2, 3}, nil, 0},
		{"titles above", "PT Contoh\n\nPer 31-12-2025\nNo,Nama Nasabah\n1,Ali\n", []string{"Ali"}, []int{5}, nil, 0},
		{"blank rows count", "name,id\n\nAli,1\n,\n\nBudi,2\n\n", []string{"Ali", "Budi"}, []int{3, 6}, nil, 4},
		{"a quoted line end is one row", "name,address\n\"Ali\",\"Jl. A\nKota B\nC\"\nBudi,D\n", []string{"Ali", "Budi"}, []int{2, 3}, nil, 0},
		{"quotes in quotes", "name,id\n\"Ali \"\"Abu\"\" Budi\",1\n", []string{`Ali "Abu" Budi`}, []int{2}, nil, 0},
		{"bare quote", "name,id\nAli \"Abu\" Budi,1\n", []string{`Ali "Abu" Budi`}, []int{2}, nil, 0},
		{"bare quote that cuts the row", "name,id\nAli \"Abu, Budi\",1\nSiti,2\n", []string{"Siti"}, []int{3}, []int{2}, 0},
		{"quote never closed costs one row", "name,id\n\"Ali,1\nBudi,2\nSiti,3\n", []string{"Budi", "Siti"}, []int{3, 4}, []int{2}, 0},
		{"quote closed by another row", "name,id,a,b\n\"Ali,1,x,y\nBudi,2,x,y\nSiti,3,\"x\",y\n", []string{"Budi", "Siti"}, []int{3, 4}, []int{2}, 0},
		{"text after a quote", "name,id\n\"Ali\" Abu,1\nBudi,2\n", []string{"Budi"}, []int{3}, []int{2}, 0},
		{"several lines in the first cell", "name,id,a,b\n\"Ali\nAbu\",1,x,y\nBudi,2,x,y\n", []string{"Ali Abu", "Budi"}, []int{2, 3}, nil, 0},
		{"spaces around quotes", "name, id\n \"Ali, S.H.\" , \"1\"\n", []string{"Ali, S.H."}, []int{2}, nil, 0},
		{"short and long rows", "name,id,city\nAli\nBudi,2,B,more\n", []string{"Ali", "Budi"}, []int{2, 3}, nil, 0},
		{"byte order mark", "\ufeffname,id\nAli,1\n", []string{"Ali"}, []int{2}, nil, 0},
		{"placeholders", "id,name\n1,-\n2,N/A\n3,tidak ada\n4,TBD\n5,?\n6,0\n7,Ali\n", []string{"Ali"}, []int{8}, []int{2, 3, 4, 5, 6, 7}, 0},
		{"no letter", "id,name\n1,12-34\n", nil, nil, []int{2}, 0},
		{"total", "name,amount\nAli,5\nTotal,5\n", []string{"Ali"}, []int{2}, []int{3}, 0},
		{"name too long", "name,id\n" + strings.Repeat("a", 1001) + ",1\n" + strings.Repeat("b", 1000) + ",2\n", []string{strings.Repeat("b", 1000)}, []int{3}, []int{2}, 0},
		{"cell too long", "name,notes\nAli," + strings.Repeat("n", 32768) + "\n", nil, nil, []int{2}, 0},
		{"too many columns", "name,id\nAli" + strings.Repeat(",", 16384) + "\n", nil, nil, []int{2}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, err := readText(t, tt.text, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got, rows := namesAndRows(&out)
			var rejected []int
			for i := range out.Rejected {
				rejected = append(rejected, out.Rejected[i].Row)
			}
			if !slices.Equal(got, tt.names) || !slices.Equal(rows, tt.rows) || !slices.Equal(rejected, tt.rejected) || out.Counts.Blank != tt.blank {
				t.Errorf("names %q in rows %v, rejected %v, %d blank", got, rows, rejected, out.Counts.Blank)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	const western, hangul = "name,city\nJosé Müñoz,Kraków\n", "고객번호,이름,국적\n1,김정은,북한\n2,박영식,대한민국\n"
	encode := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	var zipped, zstandard bytes.Buffer
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write([]byte(western)) // into memory
	_ = z.Close()
	s, err := zstd.NewWriter(&zstandard)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = s.Write([]byte(western))
	_ = s.Close()
	tests := []struct {
		name, bytes, want string
		warnings          int
	}{
		{"UTF-8", western, "José Müñoz", 0},
		{"UTF-16 little endian", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(western)), "José Müñoz", 0},
		{"UTF-16 big endian", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(western)), "José Müñoz", 0},
		{"Windows-1252", encode(charmap.Windows1252.NewEncoder().String("name,city\nJosé Müñoz,Zürich\n")), "José Müñoz", 1},
		{"CP949", encode(korean.EUCKR.NewEncoder().String(hangul)), "김정은", 1},
		{"gzip", zipped.String(), "José Müñoz", 0},
		{"zstd", zstandard.String(), "José Müñoz", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, err := readText(t, tt.bytes, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := out.Records[0].MainName(); got != tt.want || len(out.Warnings) != tt.warnings {
				t.Errorf("the name is %q with the warnings %q", got, out.Warnings)
			}
			if out.source.Size != int64(len(tt.bytes)) {
				t.Errorf("the size is %d, want %d", out.source.Size, len(tt.bytes))
			}
		})
	}
}

func FuzzCSV(f *testing.F) {
	f.Add([]byte("name,id\nAli,1\n\"Budi\nX\",2\n\n"))
	f.Add([]byte("sep=;\nnama;tgl lahir\n\"Ali;1\nBudi;2"))
	f.Add([]byte("\xff\xfen\x00a\x00m\x00e\x00\n\x00A\x00"))
	f.Add([]byte("name\n\xc0\xc1\n\"\"\"\n"))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\x1f\x8b\x08"))
	f.Fuzz(func(t *testing.T, data []byte) {
		// readInput checks that the counts add up and agree with what is
		// yielded, after every row.
		_, _ = readInput(t, "-", Options{Stdin: bytes.NewReader(data)}) // an error is a fair answer
	})
}

// FuzzCSVKeepsRows writes a name a row and expects every row back.
func FuzzCSVKeepsRows(f *testing.F) {
	f.Add("Ali", "\"Budi", "Si\"ti")
	f.Add("\"", "\"a\",b", "a\"b,c")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		clean := func(s string) string {
			return strings.Map(func(r rune) rune {
				if r < ' ' || r == 0xfffd {
					return -1
				}
				return r
			}, strings.ToValidUTF8(s, ""))
		}
		text := "name,id\nAli,1\nx" + clean(a) + "\nx" + clean(b) + "\n\"" + strings.ReplaceAll("x"+clean(c), `"`, `""`) + "\"\n"
		out, err := readText(t, text, Options{})
		if err != nil {
			return // such as text that makes another delimiter more likely
		}
		if out.Counts.Read != 4 {
			t.Errorf("%d rows of 4 were read from %q", out.Counts.Read, text)
		}
	})
}
