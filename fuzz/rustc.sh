#!/bin/sh
# A compiler wrapper (`RUSTC_WRAPPER`) that leaves the network's matrix code out of the coverage that the fuzzer is led
# by. With it, that code takes an hour to build and most of the time of a run, and tells nothing of the text.
rustc=$1
shift
case " $* " in
*" --crate-name rten"*)
    for argument do
        shift
        case $argument in
        -Cpasses=*sancov* | -Cllvm-args=-sanitizer-coverage*) ;;
        *) set -- "$@" "$argument" ;;
        esac
    done
    ;;
esac
exec "$rustc" "$@"
