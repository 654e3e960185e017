# Runs one server and ends it when its owner is gone.
#
# Standard input is a pipe that only the owner's JVM holds: whatever way the JVM ends, the kernel closes the pipe and the read below returns.
# The server is a child of this shell, so its process id cannot pass to another process before this shell has waited for it.
#
# $1 folder of the server   $2 signal that asks it to stop   $3 seconds it has for that
# $4 folder to delete when the owner is gone, or nothing    then the command
folder=$1 signal=$2 seconds=$3 temporary=$4
shift 4

# Ctrl-C and a closing terminal reach this shell too where it has no session of its own; the owner decides, not they.
trap '' INT HUP TERM QUIT PIPE
abandoned=
trap 'abandoned=yes' USR1
exec 3<&0 2>/dev/null

(
  trap - INT HUP TERM QUIT PIPE
  exec "$@"
) 3<&- </dev/null >"$folder/server.log" 2>&1 &
server=$!

(
  word=
  read -r word <&3
  [ "$word" = stop ] || kill -USR1 $$
  left=$((seconds * 10))
  while [ "$left" -gt 0 ] && kill -0 "$server"; do
    # Again every second: a server that was just being started may have missed the first one.
    [ $((left % 10)) -ne 0 ] || kill -"$signal" "$server"
    sleep 0.1
    left=$((left - 1))
  done
  kill -KILL "$server"
) >/dev/null &
reader=$!

printf '%s\n%s\n' "$$" "$server" >"$folder/server.pid"
echo "$server"

status=0
while kill -0 "$server"; do
  wait "$server"
  status=$?
done
kill -KILL "$reader"
rm -f "$folder/server.pid"
if [ -n "$abandoned" ] && [ -n "$temporary" ]; then
  rm -rf "$temporary"
fi
exit "$status"
