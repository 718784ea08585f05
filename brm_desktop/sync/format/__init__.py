"""The file that carries changes between devices (docs/formats/brmsync.md): written, read and verified as a stream."""
