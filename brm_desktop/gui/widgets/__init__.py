"""The parts the screens are made of: small classes that paint themselves from the theme and keep Qt's behaviour."""
