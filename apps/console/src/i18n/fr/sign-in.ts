export const signIn = {
  title: 'Connexion',
  subtitle: 'Centre de relation citoyens',
  email: 'Adresse électronique',
  password: 'Mot de passe',
  showPassword: 'Afficher les caractères saisis',
  submit: 'Se connecter',
  wait: 'Trop d’essais. Réessayez dans {{span}}.',
  emailRequired: 'Saisissez votre adresse électronique.',
  passwordRequired: 'Saisissez votre mot de passe.',
  expired: {
    title: 'Votre session a pris fin',
    body: 'Reconnectez-vous pour reprendre où vous en étiez. Ce que vous avez écrit est conservé.',
  },
  demo: {
    title: 'Ville de démonstration',
    body: 'Des personnes inventées, aucun courriel envoyé. Choisissez un compte ; le mot de passe est affiché au démarrage du serveur et dans le fichier README.',
    accounts: {
      accueil: 'Accueil',
      telephone: 'Téléphone',
      service: 'Service',
      superviseur: 'Supervision',
      qualite: 'Qualité',
      dpo: 'Protection des données',
      admin: 'Administration',
    },
  },
};
