#!/bin/sh
# Starts the Chromium of this folder with the libraries and the typeface that came with it.
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/node_modules/.unpacked/al2023/lib"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/node_modules/.unpacked/chromium" "$@"
