#!/bin/sh
# Screens the example customers against the bundled example lists. Called by
# "make demo" with the path of the program.
set -u
saring=${1:?usage: demo.sh PROGRAM}
out=build/demo-$(date -u +%Y%m%dT%H%M%SZ)
"$saring" screen --lists examples/lists --out "$out" --no-progress --log-format console \
	--notice "EXAMPLE LISTS: OFAC SDN of July 2021 and UN of 27 February 2026, bundled to try the program. They are out of date and no substitute for the publishers' current lists. Do not screen real customers against them." \
	examples/customers.xlsx
code=$?
# 4 says that some rows could not be screened; the example holds such rows on purpose
if [ "$code" -ne 0 ] && [ "$code" -ne 4 ]; then
	exit "$code"
fi
echo "Open $out/report.xlsx"
