#!/usr/bin/env bash
# Measures anew what docs/figures.md states of places, of the map and of opening hours. Needs ../shared.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
SHOWCASE_UPDATE_FIGURES=1 ./test PlaceError MapFigures HoursCorpus
