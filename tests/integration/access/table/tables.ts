import { readTable } from './columns.ts'

/** Who may do what with the nine collections that have drafts. */
export const CONTENT = readTable(`
                                    stranger site preview author owner translator editor admin
  list published                      x       x     x       x      x       x        x      x
  list a draft                        .       .     x       x      x       x        x      x
  list the trash                      .       .     x       x      x       x        x      x
  read published                      x       x     x       x      x       x        x      x
  read a draft                        .       .     x       x      x       x        x      x
  count a draft                       .       .     x       x      x       x        x      x
  read versions                       .       .     .       x      x       x        x      x
  create                              .       .     .       x      x       .        x      x
  create published                    .       .     .       .      .       .        x      x
  duplicate                           .       .     .       x      x       .        x      x
  update                              .       .     .       .      x       .        x      x
  update, in English                  .       .     .       .      x       x        x      x
  update, published                   .       .     .       .      .       .        x      x
  draft over published                .       .     .       .      .       .        x      x
  draft over published, in English    .       .     .       .      .       x        x      x
  publish                             .       .     .       .      .       .        x      x
  unpublish                           .       .     .       .      .       .        x      x
  restore a draft                     .       .     .       .      x       .        x      x
  restore a published version         .       .     .       .      .       .        x      x
  trash                               .       .     .       .      x       .        x      x
  trash, published                    .       .     .       .      .       .        x      x
  delete                              .       .     .       .      x       .        x      x
  delete, published                   .       .     .       .      .       .        x      x
  bulk update                         .       .     .       .      x       .        x      x
  bulk update, published              .       .     .       .      .       .        x      x
  bulk delete                         .       .     .       .      x       .        x      x
  bulk delete, published              .       .     .       .      .       .        x      x
`)

/** Topics have no drafts: every one is public, and vocabulary is the editors'. */
export const TOPICS = readTable(`
                                    stranger site preview author owner translator editor admin
  list published                      x       x     x       x      x       x        x      x
  read published                      x       x     x       x      x       x        x      x
  count a draft                       x       x     x       x      x       x        x      x
  create                              .       .     .       .      .       .        x      x
  duplicate                           .       .     .       .      .       .        x      x
  update, published                   .       .     .       .      .       .        x      x
  update, published, in English       .       .     .       .      .       x        x      x
  delete                              .       .     .       .      .       .        x      x
  bulk update                         .       .     .       .      .       .        x      x
  bulk delete                         .       .     .       .      .       .        x      x
`)

/** A "draft" is a private file here, and "published" one that something was published with. */
export const MEDIA = readTable(`
                                    stranger site preview author owner translator editor admin
  list published                      x       x     x       x      x       x        x      x
  list a draft                        .       .     x       x      x       x        x      x
  list the trash                      .       .     x       x      x       x        x      x
  read published                      x       x     x       x      x       x        x      x
  read a draft                        .       .     x       x      x       x        x      x
  count a draft                       .       .     x       x      x       x        x      x
  update                              .       .     .       .      x       .        x      x
  update, in English                  .       .     .       .      x       x        x      x
  update, published                   .       .     .       .      .       .        x      x
  update, published, in English       .       .     .       .      .       x        x      x
  trash                               .       .     .       .      x       .        x      x
  trash, published                    .       .     .       .      .       .        x      x
  delete                              .       .     .       .      x       .        x      x
  delete, published                   .       .     .       .      .       .        x      x
  bulk update                         .       .     .       .      x       .        x      x
  bulk update, published              .       .     .       .      .       .        x      x
  bulk delete                         .       .     .       .      x       .        x      x
`)

/** Of other people's accounts; what they may do with their own stands in accounts.test.ts. */
export const USERS = readTable(`
                                    stranger site preview author owner translator editor admin
  list a draft                        .       .     .       x      x       x        x      x
  read a draft                        .       .     .       x      x       x        x      x
  count a draft                       .       .     .       x      x       x        x      x
  create                              .       .     .       .      .       .        .      x
  update                              .       .     .       .      .       .        .      x
  delete                              .       .     .       .      .       .        .      x
  bulk update                         .       .     .       .      .       .        .      x
  bulk delete                         .       .     .       .      .       .        .      x
`)

export const API_CLIENTS = readTable(`
                                    stranger site preview author owner translator editor admin
  list a draft                        .       .     .       .      .       .        .      x
  read a draft                        .       .     .       .      .       .        .      x
  count a draft                       .       .     .       .      .       .        .      x
  create                              .       .     .       .      .       .        .      x
  update                              .       .     .       .      .       .        .      x
  delete                              .       .     .       .      .       .        .      x
  bulk update                         .       .     .       .      .       .        .      x
  bulk delete                         .       .     .       .      .       .        .      x
`)

export const WEBHOOKS = readTable(`
                                    stranger site preview author owner translator editor admin
  list a draft                        .       .     .       .      .       .        .      x
  read a draft                        .       .     .       .      .       .        .      x
  count a draft                       .       .     .       .      .       .        .      x
  create                              .       .     .       .      .       .        .      x
  duplicate                           .       .     .       .      .       .        .      x
  update                              .       .     .       .      .       .        .      x
  delete                              .       .     .       .      .       .        .      x
  bulk update                         .       .     .       .      .       .        .      x
  bulk delete                         .       .     .       .      .       .        .      x
`)

/** The log of what was sent: for those who publish, and nobody writes it. */
export const WEBHOOK_DELIVERIES = readTable(`
                                    stranger site preview author owner translator editor admin
  list a draft                        .       .     .       .      .       .        x      x
  read a draft                        .       .     .       .      .       .        x      x
  count a draft                       .       .     .       .      .       .        x      x
  create                              .       .     .       .      .       .        .      .
  update                              .       .     .       .      .       .        .      .
  delete                              .       .     .       .      .       .        .      .
  bulk update                         .       .     .       .      .       .        .      .
  bulk delete                         .       .     .       .      .       .        .      .
`)

export const NOBODY = readTable(`
                                    stranger site preview author owner translator editor admin
  list a draft                        .       .     .       .      .       .        .      .
  read a draft                        .       .     .       .      .       .        .      .
  count a draft                       .       .     .       .      .       .        .      .
  create                              .       .     .       .      .       .        .      .
  duplicate                           .       .     .       .      .       .        .      .
  update                              .       .     .       .      .       .        .      .
  delete                              .       .     .       .      .       .        .      .
  bulk update                         .       .     .       .      .       .        .      .
  bulk delete                         .       .     .       .      .       .        .      .
`)
