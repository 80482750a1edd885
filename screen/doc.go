// Package screen is the engine: it compares customers with the entries of
// sanctions lists and says, with evidence, who has to be looked at.
//
//	index, err := screen.NewIndex(loaded, policy)   // once, shared
//	screener := screen.NewScreener(index, workers)
//	for result, err := range screener.Run(ctx, records) { … }
//
// Two questions are kept apart. Whether there is an alert is decided by the
// score alone: the similarity of the names against [Policy.Threshold], or an
// equal identifier or wallet. How urgent it is, its [Tier], is decided by the
// score and the other facts together. So a birth date that conflicts moves an
// alert down and never makes it disappear.
//
// The [Index] proposes entries, names.Compare disposes. What exhaustive
// comparison would report, the index proposes: the argument is in
// candidates.go, and a test compares the two on the bundled lists.
package screen
