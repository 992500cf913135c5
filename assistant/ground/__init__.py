"""What every room stands on: settings, the key, sockets, things that know no other room."""
