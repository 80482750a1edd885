// Package identifiers holds what an identifier is: a document or registration
// number with its type and issuer, and a wallet address. It knows no other
// package of the project.
package identifiers

// ID is one document or registration number.
type ID struct {
	// Property is the FollowTheMoney property name of the kind of number:
	// passportNumber, idNumber, taxNumber, registrationNumber, imoNumber, mmsi,
	// callSign, swiftBic, leiCode, innCode, ogrnCode, dunsCode. idNumber where
	// the publisher's kind has no closer property.
	Property string `json:"property"`
	// Number is the number as published or stated, trimmed, otherwise untouched.
	Number string `json:"number"`
	// Country is the issuer as published, such as "Korea, North", or empty.
	Country string `json:"country,omitempty"`
	// Label is the publisher's own name of the kind, such as "Tax ID No.".
	Label string `json:"label,omitempty"`
	// Note is what else the publisher says of it: issue and expiry dates, place.
	Note string `json:"note,omitempty"`
}

// Wallet is one virtual-currency address.
type Wallet struct {
	// Currency is the ticker as published or stated (XBT, ETH, USDT); a hint,
	// never a filter: one key can be used on several chains.
	Currency string `json:"currency,omitempty"`
	// Address is the address as published or stated, trimmed.
	Address string `json:"address"`
}
