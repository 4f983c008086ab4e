#!/usr/bin/env bash
# Measures anew what docs/figures.md states of places, the map, opening hours, search and social accounts. Needs ../shared and a quiet machine.
#
#   tests/bench/figures.sh             at 1,000, 10,000 and 100,000 profiles
#   tests/bench/figures.sh 1000        search at 1,000 only, and social accounts at that many
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
counts=("$@")
[ $# -gt 0 ] || counts=(1000 10000 100000)
accounts=10000
[ $# -eq 0 ] || accounts=$1

SHOWCASE_UPDATE_FIGURES=1 ./test PlaceError MapFigures HoursCorpus
node tests/bench/search.mjs "${counts[@]}" --write
node tests/bench/social.mjs "$accounts" --write
