"""What lists and tables show: item models, and the words of their cells. They know no widget and no store."""
