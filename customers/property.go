package customers

import "strings"

// The properties that a column can be mapped to: FollowTheMoney property names
// where there is one.
const (
	propID           = "id"
	propName         = "name"
	propFirstName    = "firstName"
	propMiddleName   = "middleName"
	propLastName     = "lastName"
	propAlias        = "alias"
	propPreviousName = "previousName"
	propCompanyName  = "companyName"
	propMotherName   = "motherName"
	propBirthDate    = "birthDate"
	propBirthPlace   = "birthPlace"
	propBirthCountry = "birthCountry"
	propNationality  = "nationality"
	propCountry      = "country"
	propGender       = "gender"
	propAddress      = "address"
	propCity         = "city"
	propPassport     = "passportNumber"
	propIDNumber     = "idNumber"
	propTaxNumber    = "taxNumber"
	propRegistration = "registrationNumber"
	propIMO          = "imoNumber"
	propMMSI         = "mmsi"
	propCallSign     = "callSign"
	propSWIFT        = "swiftBic"
	propLEI          = "leiCode"
	propEmail        = "email"
	propPhone        = "phone"
	propWallet       = "publicKey"
	propCurrency     = "currency"
	propSchema       = "schema"
	propNotes        = "notes"
)

// Properties returns the property names that [Options.Map] takes, in the order
// in which they are explained to a user. Besides these it takes "wallet" for
// publicKey and "type" for schema.
//
// companyName is screened as the customer's name, of schema Company, where the
// row has no other name; motherName, birthCountry and notes are carried along
// and not screened.
func Properties() []string {
	return []string{
		propID, propName, propFirstName, propMiddleName, propLastName, propAlias, propPreviousName, propCompanyName,
		propMotherName, propBirthDate, propBirthPlace, propBirthCountry, propNationality, propCountry, propGender,
		propAddress, propCity, propPassport, propIDNumber, propTaxNumber, propRegistration, propIMO, propMMSI,
		propCallSign, propSWIFT, propLEI, propEmail, propPhone, propWallet, propCurrency, propSchema, propNotes,
	}
}

// propertyNamed finds a property by what a user typed, or returns "".
func propertyNamed(typed string) string {
	switch compact(typed) {
	case "wallet":
		return propWallet
	case "type":
		return propSchema
	}
	for _, p := range Properties() {
		if strings.EqualFold(compact(typed), p) {
			return p
		}
	}
	return ""
}

// isNumberProperty reports whether the property is a document or registration
// number.
func isNumberProperty(p string) bool {
	switch p {
	case propPassport, propIDNumber, propTaxNumber, propRegistration, propIMO, propMMSI, propCallSign, propSWIFT, propLEI:
		return true
	default:
		return false
	}
}

// givesName reports whether a column of this property can give a row its main
// name.
func givesName(p string) bool {
	switch p {
	case propName, propFirstName, propMiddleName, propLastName, propCompanyName:
		return true
	default:
		return false
	}
}
