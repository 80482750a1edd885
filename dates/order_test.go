package dates

import (
	"slices"
	"testing"
)

func TestFindOrder(t *testing.T) {
	tests := []struct {
		name    string
		samples []string
		want    Order
	}{
		{"nothing", nil, AnyOrder},
		{"nothing proved", []string{"01/02/1984", "05/06/1970", "", "text"}, AnyOrder},
		{"day first proved", []string{"01/02/1984", "25/12/1970", "03/04/1980 00:00:00"}, DMY},
		{"month first proved", []string{"01/02/1984", "12/25/1970"}, MDY},
		{"contradiction", []string{"25/12/1970", "12/25/1970"}, AnyOrder},
		{"year first and words prove nothing", []string{"1984-01-25", "25 Dec 1970", "19701225"}, AnyOrder},
		{"an impossible date proves nothing", []string{"31/02/1984", "13/13/1984"}, AnyOrder},
		{"a short year proves nothing", []string{"25/12/70"}, AnyOrder},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := FindOrder(slices.Values(tt.samples)); got != tt.want {
				t.Errorf("FindOrder = %q, want %q", got, tt.want)
			}
		})
	}
}
