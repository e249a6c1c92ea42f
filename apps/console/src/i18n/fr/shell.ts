export const shell = {
  skip: 'Aller au contenu',
  nav: 'Navigation principale',
  queue: 'File en direct',
  intake: 'Courriels retenus',
  outbox: 'Boîte d’envoi',
  short: {
    queue: 'File',
    intake: 'Retenus',
    outbox: 'Envois',
    keys: 'Aide',
    account: 'Compte',
    theme: 'Thème',
  },
  keys: 'Raccourcis clavier',
  theme: { label: 'Thème', light: 'Clair', dark: 'Sombre', auto: 'Celui du système' },
  account: { label: 'Compte de {{name}}', signOut: 'Se déconnecter', allServices: 'tous les services' },
  live: {
    live: 'En direct',
    resyncing: 'Resynchro\u00adnisation',
    offline: 'Hors ligne',
    offlineSince: 'Hors ligne. Informations de {{time}}',
    hint: {
      live: 'Les changements arrivent d’eux-mêmes.',
      resyncing: 'La console vérifie ce qui a pu changer.',
      offline: 'Vous pouvez lire et écrire ; rien ne part tant que la connexion n’est pas revenue.',
    },
  },
  notFound: {
    title: 'Cette page n’existe pas',
    body: 'L’adresse est incomplète, ou la page a été déplacée. Vos brouillons sont conservés.',
    action: 'Aller à la file en direct',
  },
  crash: {
    title: 'L’affichage s’est interrompu',
    body: 'Ce n’est pas de votre fait, et rien de ce qui a été envoyé n’est perdu. Vos brouillons sont conservés.',
    details: 'Détails pour votre administrateur',
  },
};
