#!/bin/sh
# Runs a server and stops it as soon as standard input ends. Standard input is a pipe whose other end only the launcher
# holds: the kernel closes it however the launcher ends, also by kill -9.
# Started as the leader of a session of its own, so that the last line reaches the server's children and nobody else.
#
# guard.sh SIGNAL GRACE_SECONDS LOG COMMAND...
signal=$1
grace=$2
log=$3
shift 3
exec 3<&0 4>&1 </dev/null >>"$log" 2>&1

"$@" 3<&- 4>&- &
server=$!
echo "pid $server" >&4

{
    exec 4>&-
    cat <&3 >/dev/null
    kill -s "$signal" "$server"
    while [ "$grace" -gt 0 ] && kill -0 "$server"; do
        sleep 1
        grace=$((grace - 1))
    done
    kill -KILL 0
} 2>/dev/null &

wait "$server"
echo "exit $?" >&4
exec 4>&-
kill -KILL 0
