#!/bin/sh
# A compiler wrapper (`RUSTC_WRAPPER`) that builds the network’s matrix code as it is built elsewhere: without coverage for
# the fuzzer, without the options that keep its branches apart, and without debug assertions. With them that code does
# not build in useful time, takes most of a run, and what the fuzzer learns of it tells nothing of the text.
rustc=$1
shift
case " $* " in
*" --crate-name rten"*)
    for argument do
        shift
        case $argument in
        -Cpasses=* | -Cllvm-args=* | -Cdebug-assertions | -Ccodegen-units=*) ;;
        *) set -- "$@" "$argument" ;;
        esac
    done
    ;;
esac
exec "$rustc" "$@"
