#!/bin/sh
# Measures the program on labelled data. Called by "make eval" with the path of
# the program and of the data.
set -eu
saring=${1:?usage: run.sh PROGRAM DATA}
data=${2:?usage: run.sh PROGRAM DATA}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== name pairs"
"$saring" compare --pairs "$data/truth/name_pairs.csv" >/dev/null

run() { # name, lists, customers
	name=$1
	shift
	echo
	echo "== $name"
	code=0
	"$saring" screen --quiet --no-progress --format jsonl --out "$work/$name" "$@" || code=$?
	if [ "$code" -ne 0 ] && [ "$code" -ne 4 ]; then exit "$code"; fi
	"$saring" evaluate "$work/$name"
}
un=$data/lists/un/un_consolidated_2026-02-27.xml
ofac=$data/lists/us_ofac/RECON_2026-04-22/sdn.csv
run un-persons-un --lists "$un" "$data/truth/yente_positives_un_untreated.csv"
run clean-us-un --lists "$un" "$data/truth/yente_negatives_us.csv.gz"
run clean-us-un-ofac --lists "$un" --lists "$ofac" "$data/truth/yente_negatives_us.csv.gz"
run congress-un-ofac --lists "$un" --lists "$ofac" "$data/truth/yente_positives_us_congress_untreated.csv"
